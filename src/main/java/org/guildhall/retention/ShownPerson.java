package org.guildhall.retention;

import java.util.UUID;

/// A person who may be erased, as the page shows them.
///
/// @param refusal the message that says why it can't be done now, or empty
public record ShownPerson(UUID id, String name, String email, long things, String refusal) {
    static ShownPerson of(Forgetting.Outlook outlook) {
        var person = outlook.person();
        return new ShownPerson(
                person.id().value(),
                person.name(),
                person.email().value(),
                outlook.things(),
                outlook.refusal().orElse(""));
    }
}
