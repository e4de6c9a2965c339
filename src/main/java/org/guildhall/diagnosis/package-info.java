/// What the desk works out about a ticket from the account's real state (support.md section 2):
/// decision tables over facts that are looked up, in versions, and what came of them on a ticket.
@NullMarked
package org.guildhall.diagnosis;

import org.jspecify.annotations.NullMarked;
