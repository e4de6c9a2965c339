/// What the desk's lists have in common: views that people keep of them.
@NullMarked
package org.guildhall.desk;

import org.jspecify.annotations.NullMarked;
