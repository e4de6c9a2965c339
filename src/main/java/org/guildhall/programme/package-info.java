/// Programmes as data: what a kind of partnership asks, promises, limits and says, in versions.
@NullMarked
package org.guildhall.programme;

import org.jspecify.annotations.NullMarked;
