/// The desk's list of amendments.
@NullMarked
package org.guildhall.amendment.list;

import org.jspecify.annotations.NullMarked;
