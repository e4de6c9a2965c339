package org.guildhall.invitation.lifecycle;

import java.util.Map;
import java.util.TreeMap;

/// What history keeps of a prospect beside what happened: enough to write a letter about it.
public final class Facts {
    private Facts() {}

    /// What history keeps of a prospect as it stands.
    public static Map<String, String> of(Prospect prospect) {
        var invitee = prospect.invitee();
        var facts = new TreeMap<String, String>();
        facts.put("number", prospect.number());
        facts.put("company", invitee.company());
        facts.put("name", invitee.name());
        facts.put("email", invitee.email().value());
        facts.put("language", invitee.language().toLanguageTag());
        facts.put("site", invitee.site());
        facts.put("programme", invitee.programme());
        facts.put("programmeVersion", String.valueOf(prospect.programmeVersion()));
        var responsible = prospect.preparation().responsible();
        facts.put("responsible", responsible.person().value().toString());
        facts.put("responsibleName", responsible.name());
        prospect.sending()
                .ifPresent(
                        sent -> {
                            facts.put("sending", String.valueOf(sent.number()));
                            facts.put("expires", sent.expires().toString());
                        });
        prospect.application().ifPresent(begun -> facts.put("application", begun.toString()));
        return facts;
    }

    /// The same, with what the move brought in: the materials that are new, or the interview.
    public static Map<String, String> of(Prospect before, Prospect after) {
        var facts = of(after);
        var known = before.preparation().received();
        var received = new TreeMap<String, String>();
        after.preparation()
                .received()
                .forEach(
                        (code, day) -> {
                            if (!day.equals(known.get(code))) received.put(code, day.toString());
                        });
        if (!received.isEmpty()) facts.put("received", String.join("\n", received.keySet()));
        after.preparation()
                .interview()
                .ifPresent(
                        held -> {
                            facts.put("interviewed", held.day().toString());
                            facts.put("people", held.people());
                            facts.put("outcome", held.outcome().name());
                        });
        return facts;
    }
}
