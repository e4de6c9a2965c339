/// What is said in a ticket: messages that the customer reads, notes that only the desk reads,
/// their files, and who takes part.
@NullMarked
package org.guildhall.ticket.thread;

import org.jspecify.annotations.NullMarked;
