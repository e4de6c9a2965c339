package org.guildhall.account;

import java.util.Map;
import java.util.UUID;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.springframework.stereotype.Component;

/// Writes the history of people and invitations. No password, code or token ever gets into it.
@Component
public class Diary {
    static final String PERSON = "person";
    static final String INVITATION = "invitation";

    private final Events events;

    Diary(Events events) {
        this.events = events;
    }

    /// Something happened to a person, by their own hand.
    public void own(Person person, String type, Map<String, ?> facts) {
        about(person, type, actor(person), facts);
    }

    /// Something happened to a person, by somebody's hand.
    public void about(Person person, String type, Actor actor, Map<String, ?> facts) {
        events.append(
                Happening.of(
                                new Subject(PERSON, person.id().value()),
                                person.version() + 1,
                                type,
                                actor)
                        .with(facts));
    }

    /// Something happened to an invitation.
    public void about(UUID invitation, String type, Actor actor, Map<String, ?> facts) {
        events.append(
                Happening.of(new Subject(INVITATION, invitation), 1, type, actor).with(facts));
    }

    /// The answer to whoever changes a person that somebody else has changed meanwhile.
    public NoLongerPossible overtaken(Person person) {
        var last = events.of(person.id().value()).getLast();
        return new NoLongerPossible("account.person.changed", last.at(), last.actor().name());
    }

    private static Actor actor(Person person) {
        return new Actor(
                person.id().value(), person.name(), person.part().map(Enum::name).orElse("STAFF"));
    }
}
