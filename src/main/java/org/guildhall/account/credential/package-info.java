/// What proves who somebody is: passwords, codes, secret tokens, and the brakes on guessing them.
@NullMarked
package org.guildhall.account.credential;

import org.jspecify.annotations.NullMarked;
