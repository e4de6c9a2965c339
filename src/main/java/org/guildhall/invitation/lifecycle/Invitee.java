package org.guildhall.invitation.lifecycle;

import java.util.Locale;
import org.guildhall.account.EmailAddress;
import org.springframework.modulith.NamedInterface;

/// Whom an invitation is for, and into which programme.
///
/// @param name the contact at the company
/// @param email the only address with which the link can be followed
/// @param language what the letters are written in
/// @param site the site that the company belongs to
/// @param programme its code
@NamedInterface("lifecycle")
public record Invitee(
        String company,
        String name,
        EmailAddress email,
        Locale language,
        String site,
        String programme) {

    /// The same place, with another contact.
    Invitee with(Contact contact) {
        return new Invitee(
                contact.company(),
                contact.name(),
                contact.email(),
                contact.language(),
                site,
                programme);
    }

    /// What can be put right of it later.
    public record Contact(String company, String name, EmailAddress email, Locale language) {}
}
