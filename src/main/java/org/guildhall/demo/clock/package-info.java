/// The demo's clock, which can be moved forward.
@NullMarked
package org.guildhall.demo.clock;

import org.jspecify.annotations.NullMarked;
