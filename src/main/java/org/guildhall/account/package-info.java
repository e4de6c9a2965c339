/// Accounts and their UIDs, people and staff: registration, sign-in, sessions, second factor.
@NullMarked
package org.guildhall.account;

import org.jspecify.annotations.NullMarked;
