/// An amendment and the table of everything that is done with one. All of it is pure.
@NullMarked
package org.guildhall.amendment.lifecycle;

import org.jspecify.annotations.NullMarked;
