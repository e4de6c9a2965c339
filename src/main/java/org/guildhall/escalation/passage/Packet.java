package org.guildhall.escalation.passage;

import java.time.Instant;
import java.util.List;

/// What the other side gets, as it was when it was put together.
///
/// @param number the ticket's
/// @param uid the account's; empty while nobody has said whose it is
/// @param question what they are asked, in the agent's words
/// @param customer what the customer wrote, oldest first
/// @param facts what was seen of the account, with the time
/// @param tried which rules were tried, and what came of them; may be empty
/// @param ruledOut which causes are out; may be empty
public record Packet(
        String number,
        String title,
        String uid,
        String question,
        List<Said> customer,
        List<Seen> facts,
        String tried,
        String ruledOut,
        List<Enclosed> files) {
    public Packet {
        customer = List.copyOf(customer);
        facts = List.copyOf(facts);
        files = List.copyOf(files);
    }

    /// Words of the customer.
    public record Said(Instant at, String words) {}

    /// A fact, in the other side's language.
    public record Seen(String label, String value, Instant at) {}

    /// A file of the thread that goes along, by its key there.
    public record Enclosed(String id, String name, String mediaType, String sha256) {}
}
