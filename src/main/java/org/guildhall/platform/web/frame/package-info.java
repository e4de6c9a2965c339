/// What is around every page: head, rail, assets, the vendor's brand, and the page of a refusal.
@NullMarked
package org.guildhall.platform.web.frame;

import org.jspecify.annotations.NullMarked;
