package org.guildhall.account;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.account.session.Session;
import org.guildhall.account.session.Sessions;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What everybody keeps about themselves: name, language, time zone, and where they are signed in.
@Component
public class Profiles {
    private final PersonStore people;
    private final Sessions sessions;
    private final Diary diary;

    Profiles(PersonStore people, Sessions sessions, Diary diary) {
        this.people = people;
        this.sessions = sessions;
        this.diary = diary;
    }

    /// The caller's own data.
    @Transactional(readOnly = true)
    public Person own(Caller caller) {
        return people.byId(Self.of(caller)).orElseThrow(NotFound::new);
    }

    /// Changes the caller's own data, as it was seen in that version.
    @Transactional
    public void change(Caller caller, long version, String name, Locale language, ZoneId zone) {
        var person = own(caller);
        if (!people.profile(person.id(), version, name, language, zone)) {
            throw diary.overtaken(person);
        }
        var facts =
                Map.of("name", name, "language", language.toLanguageTag(), "zone", zone.getId());
        diary.own(person, "profile-changed", facts);
    }

    /// How routine letters reach the caller.
    @Transactional(readOnly = true)
    public RoutineMail routineMail(Caller caller) {
        return people.routineMail(Self.of(caller));
    }

    /// From now on routine letters reach the caller that way.
    @Transactional
    public void wantsRoutineMail(Caller caller, RoutineMail routine) {
        people.routineMail(Self.of(caller), routine);
        diary.own(own(caller), "routine-mail-changed", Map.of("routine", routine.name()));
    }

    /// From now on the caller reads that language.
    @Transactional
    public void speak(Caller caller, Locale language) {
        people.language(Self.of(caller), language);
    }

    /// Where the caller is signed in, the last used first.
    @Transactional(readOnly = true)
    public List<Session> sessions(Caller caller) {
        return sessions.of(Self.of(caller));
    }

    /// Ends one of the caller's sessions; [NotFound] when it is over already, or somebody else's.
    @Transactional
    public void end(Caller caller, UUID session) {
        if (!sessions.end(Self.of(caller), session)) {
            throw new NotFound();
        }
        diary.own(own(caller), "sessions-ended", Map.of("count", 1));
    }

    /// Ends all of the caller's sessions but this one.
    @Transactional
    public void endOthers(Caller caller, Session keep) {
        var ended = sessions.endOthers(Self.of(caller), keep.id());
        diary.own(own(caller), "sessions-ended", Map.of("count", ended));
    }
}
