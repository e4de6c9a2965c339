/// A verification case and the one way by which it goes from state to state, with the enterprise
/// that it is about.
@NullMarked
package org.guildhall.verification.lifecycle;

import org.jspecify.annotations.NullMarked;
