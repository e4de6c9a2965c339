/// A company's whole way, in browsers: from *Become a Partner* to the network console, both sides.
@NullMarked
package org.guildhall.walk;

import org.jspecify.annotations.NullMarked;
