/// The web edge: forms, texts, pages, refusals.
@NullMarked
package org.guildhall.platform.web;

import org.jspecify.annotations.NullMarked;
