/// Signing in with a company's identity provider: the vendor's own for staff, and an account's own
/// where the vendor allows it. It ends in a session of the house (ADR 6, ADR 63).
@NullMarked
package org.guildhall.account.provider;

import org.jspecify.annotations.NullMarked;
