package org.guildhall.amendment;

import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Amendments in the shape of the API, and the version that a caller of it has seen.
@Component
class AmendmentShapes {
    private static final int LONGEST_WORDS = 4000;

    private final Amendments amendments;

    AmendmentShapes(Amendments amendments) {
        this.amendments = amendments;
    }

    /// What the caller has seen; another version than the present one is stale.
    Seen seen(UUID id, Match match, Caller caller) {
        var found = amendments.find(new AmendmentId(id), caller);
        match.expect(found.version());
        return found.seen();
    }

    /// As it stands now.
    ResponseEntity<AmendmentBody> tagged(UUID id, Caller caller) {
        return tagged(amendments.find(new AmendmentId(id), caller), caller);
    }

    static ResponseEntity<AmendmentBody> tagged(Amendment amendment, Caller caller) {
        return Match.tagged(amendment.version(), AmendmentBody.of(amendment, caller));
    }

    /// Words as a form would take them.
    static String words(String typed) {
        var words = Invalid.reading("words", () -> Form.text(typed, LONGEST_WORDS));
        if (words.isEmpty()) throw Invalid.at("words", "platform.form.missing");
        return words;
    }
}
