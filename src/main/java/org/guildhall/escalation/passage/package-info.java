/// What an escalation is, the table of its states, and how it gets from one to the next.
@NullMarked
package org.guildhall.escalation.passage;

import org.jspecify.annotations.NullMarked;
