/// The ways of paying that are bound to an account, masked, and what a country asks for.
@NullMarked
package org.guildhall.payment;

import org.jspecify.annotations.NullMarked;
