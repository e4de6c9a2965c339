/// What the whole desk has in common: views that people keep of lists, and the search over
/// everything.
@NullMarked
package org.guildhall.desk;

import org.jspecify.annotations.NullMarked;
