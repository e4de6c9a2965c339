package org.guildhall.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.Invitations;
import org.guildhall.invitation.lifecycle.Interview;
import org.guildhall.invitation.lifecycle.Interview.Outcome;
import org.guildhall.invitation.lifecycle.Invitee;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.programme.Programmes;

/// Companies on their way into a programme by invitation, Agency where none is named, brought there
/// by the desk's own steps.
public final class Guests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Installation guildhall;
    private final String programme;
    private final Persona host;

    public Guests(Installation guildhall) {
        this(guildhall, "agency");
    }

    public Guests(Installation guildhall, String programme) {
        this.guildhall = guildhall;
        this.programme = programme;
        this.host = guildhall.crowd().staff("Ina Vite", Role.BD);
    }

    /// The business developer who sees to all of them.
    public Persona host() {
        return host;
    }

    /// A prospect of whom nothing has come in.
    public UUID opened(String email, String company) {
        var invitee =
                new Invitee(
                        company,
                        "Gus Guest",
                        new EmailAddress(email),
                        Locale.ENGLISH,
                        "international",
                        programme);
        return invitations().open(invitee, staff()).value();
    }

    /// One with all materials and an interview that speaks for it.
    public UUID ready(String email, String company) {
        var id = new ProspectId(opened(email, company));
        var days = new HashMap<String, LocalDate>();
        guildhall
                .front(Programmes.class)
                .current(programme)
                .materials()
                .forEach(material -> days.put(material.code(), DAY));
        invitations().receive(invitations().seen(id, staff()), days, staff());
        var interview = new Interview(DAY, "Gus Guest, Ina Vite", "They fit.", Outcome.SUITABLE);
        invitations().interview(invitations().seen(id, staff()), interview, staff());
        return id.value();
    }

    /// One who was sent a link.
    public UUID invited(String email, String company) {
        var id = ready(email, company);
        send(id);
        return id;
    }

    /// Sends a link, the first or a new one.
    public void send(UUID id) {
        var prospect = new ProspectId(id);
        invitations().invite(invitations().seen(prospect, staff()), staff());
    }

    /// Takes the invitation back.
    public void withdraw(UUID id) {
        var prospect = new ProspectId(id);
        invitations().withdraw(invitations().seen(prospect, staff()), "They changed.", staff());
    }

    private Invitations invitations() {
        return guildhall.front(Invitations.class);
    }

    private Staff staff() {
        return (Staff) guildhall.crowd().caller(host);
    }
}
