/// The vendor's own people: who they are, what they may do, how they come and go.
@NullMarked
package org.guildhall.account.staff;

import org.jspecify.annotations.NullMarked;
