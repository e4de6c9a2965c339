package org.guildhall.onboarding.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.calendar.Clocks;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Applications in the shape of the API, and the version that a caller of it has seen.
@Component
class Shapes {
    private static final int LONGEST_WORDS = 4000;

    private final Applications applications;
    private final Clocks clocks;

    Shapes(Applications applications, Clocks clocks) {
        this.applications = applications;
        this.clocks = clocks;
    }

    ApplicationBody of(Application application, Caller caller) {
        var clock = clocks.running(application.id().value(), application.promising().name());
        var programme = applications.programme(application);
        return ApplicationBody.of(application, programme, clock, caller);
    }

    ResponseEntity<ApplicationBody> tagged(Application application, Caller caller) {
        return Match.tagged(application.version(), of(application, caller));
    }

    /// What the caller has seen; another version than the present one is stale. Whether the action
    /// is possible at all is the table's word.
    Seen seen(UUID id, Match match, Caller caller) {
        var seen = applications.seen(new ApplicationId(id), caller);
        match.expect(seen.version());
        return seen;
    }

    /// Words as a form would take them: there, and not longer than 4,000 signs.
    static String words(String field, String words) {
        var given = anyWords(field, words);
        if (given.isEmpty()) throw Invalid.at(field, "platform.form.missing");
        return given;
    }

    /// The same where nothing need be said.
    static String anyWords(String field, String words) {
        return Invalid.reading(field, () -> Form.text(words, LONGEST_WORDS));
    }

    /// The language in which the caller reads.
    static Locale language(Caller caller) {
        return switch (caller) {
            case Member member -> member.reader().language();
            case Staff staff -> staff.reader().language();
            case Visitor _, Clockwork _ -> Locale.ENGLISH;
        };
    }

    /// A route of signing, by its name.
    static Route route(String named) {
        return Arrays.stream(Route.values())
                .filter(route -> route.name().equals(named))
                .findFirst()
                .orElseThrow(() -> Invalid.at("route", "onboarding.contract.route.closed"));
    }
}
