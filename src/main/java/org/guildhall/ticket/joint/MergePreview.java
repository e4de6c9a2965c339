package org.guildhall.ticket.joint;

import java.util.Optional;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.lifecycle.Ticket;

/// What a merge would do, before it is done.
///
/// @param from the ticket that would end
/// @param into the one that would go on with all that was said in both
/// @param hindrance the message that says why they can't be merged
public record MergePreview(Case from, Ticket into, Optional<String> hindrance) {}
