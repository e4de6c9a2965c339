/// The people of a company's account: who belongs to it, in which part, and who invites whom.
@NullMarked
package org.guildhall.account.people;

import org.jspecify.annotations.NullMarked;
