/// Signing in and who is asking: passwords, the second factor, the brake on guesses, and how the
/// web edge learns of each request whose it is.
@NullMarked
package org.guildhall.account.signin;

import org.jspecify.annotations.NullMarked;
