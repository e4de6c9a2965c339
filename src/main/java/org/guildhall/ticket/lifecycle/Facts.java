package org.guildhall.ticket.lifecycle;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.modulith.NamedInterface;

/// What history keeps of a ticket beside what happened: enough to write a letter about it. Nothing
/// of what was said.
@NamedInterface("lifecycle")
public final class Facts {
    private Facts() {}

    /// What history keeps of a ticket as it stands.
    public static Map<String, String> of(Ticket ticket) {
        var facts = new TreeMap<String, String>();
        facts.put("number", ticket.number());
        facts.put("channel", ticket.identity().channel().name());
        facts.put("site", ticket.identity().site());
        facts.put("title", ticket.matter().title());
        facts.put("topic", ticket.matter().topic());
        facts.put("priority", ticket.matter().priority().name());
        facts.put("language", ticket.matter().language().toLanguageTag());
        var requester = ticket.requester();
        facts.put("requester", requester.name());
        facts.put("email", requester.email().value());
        requester.person().ifPresent(person -> facts.put("person", person.value().toString()));
        ticket.about()
                .ifPresent(
                        about -> {
                            facts.put("account", about.account().value().toString());
                            facts.put("uid", about.uid().value());
                            facts.put("claim", about.claim().name());
                        });
        ticket.care()
                .agent()
                .ifPresent(
                        agent -> {
                            facts.put("agent", agent.person().value().toString());
                            facts.put("agentName", agent.name());
                        });
        return facts;
    }

    /// The same, with the words or the note that a move points to.
    public static Map<String, String> of(Ticket ticket, Move move) {
        var facts = of(ticket);
        move.entry().ifPresent(entry -> facts.put("entry", entry.toString()));
        if (move instanceof Move.Assign(_, var because)) {
            because.ifPresent(
                    gone -> {
                        facts.put("away", gone.name());
                        facts.put("until", gone.until().toString());
                    });
        }
        return facts;
    }
}
