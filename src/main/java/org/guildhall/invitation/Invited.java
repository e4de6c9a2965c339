package org.guildhall.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.lifecycle.Invitee;
import org.guildhall.invitation.lifecycle.LinkState;
import org.guildhall.invitation.lifecycle.ProspectId;

/// An invitation as whoever follows its link sees it.
///
/// @param programme its code
/// @param responsible whom to ask about it
/// @param application what began with it, once it is used
public record Invited(
        ProspectId id,
        LinkState state,
        Invitee invitee,
        String programme,
        Contact responsible,
        Instant expires,
        Optional<UUID> application) {

    /// Somebody of the vendor's people.
    public record Contact(String name, EmailAddress email) {}

    /// Whether an application can begin with it.
    public boolean isGood() {
        return state == LinkState.GOOD;
    }

    /// Where it goes on once its person is signed in.
    public String path() {
        return "/portal/invitations/" + id.value();
    }

    /// The invited address, told so that its holder knows it and nobody else can write to it.
    public String masked() {
        var email = invitee.email().value();
        return email.charAt(0) + "…" + email.substring(email.indexOf('@'));
    }
}
