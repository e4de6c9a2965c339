package org.guildhall.inbound;

import java.util.List;
import java.util.Set;
import org.guildhall.escalation.MailedAnswers.Awaited;
import org.guildhall.ticket.lifecycle.TicketId;

/// What is known around a mail when it is sorted.
///
/// @param desk the addresses that we write from, in small letters
/// @param ours whether its Message-ID is one of our letters'
/// @param packets the escalations that its tokens and references lead to, the surest first
/// @param conversations the tickets that its tokens and references lead to, the surest first
/// @param before how many mails its sender sent within the hour before it
/// @param most how many of those are still believed to be a person's
record Known(
        Set<String> desk,
        boolean ours,
        List<Awaited> packets,
        List<Conversation> conversations,
        int before,
        int most) {
    Known {
        desk = Set.copyOf(desk);
        packets = List.copyOf(packets);
        conversations = List.copyOf(conversations);
    }

    /// A ticket, and who may write to it.
    ///
    /// @param participants their addresses, in small letters
    record Conversation(TicketId ticket, Set<String> participants) {
        Conversation {
            participants = Set.copyOf(participants);
        }
    }
}
