/// The letters about accounts: a link to begin with, a password, an invitation.
@NullMarked
package org.guildhall.account.letter;

import org.jspecify.annotations.NullMarked;
