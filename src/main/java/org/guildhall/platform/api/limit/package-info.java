/// How often programs may ask.
@NullMarked
package org.guildhall.platform.api.limit;

import org.jspecify.annotations.NullMarked;
