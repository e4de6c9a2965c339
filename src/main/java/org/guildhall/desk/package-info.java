/// What the whole desk has in common: views that people keep of lists, the search over everything,
/// and news of what others change meanwhile.
@NullMarked
package org.guildhall.desk;

import org.jspecify.annotations.NullMarked;
