package org.guildhall.amendment;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.terms.RevisionWords;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Changes of terms and renewals in the API: read, and answered by the partner. The terms
/// themselves are versions of the application's decision sheet, the paper is a contract of it.
@Api
@RequestMapping(Api.BASE + "/amendments")
class AmendmentsApi {
    private final Amendments amendments;
    private final AllAmendments all;
    private final AmendmentShapes shapes;

    AmendmentsApi(Amendments amendments, AllAmendments all, AmendmentShapes shapes) {
        this.amendments = amendments;
        this.all = all;
        this.shapes = shapes;
    }

    /// The version of the decision sheet that is agreed to.
    record Agreement(int sheet) implements ApiBody {}

    /// The version of the decision sheet that is to be revised, and how.
    record Revision(int sheet, String words, Optional<Map<String, String>> byField)
            implements ApiBody {}

    /// Why.
    record Why(String words) implements ApiBody {}

    /// The amendments within the caller's reach, oldest first; partners see what was offered.
    @GetMapping
    @Access(SIGNED_IN)
    Listing<AmendmentBody> amendments(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String application,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        return all.page(stage, application, Cursor.read(cursor), Cursor.limit(limit), caller)
                .map(amendment -> AmendmentBody.of(amendment, caller));
    }

    /// One amendment.
    @GetMapping("/{id}")
    @Access(SIGNED_IN)
    ResponseEntity<AmendmentBody> amendment(@PathVariable UUID id, Caller caller) {
        return shapes.tagged(id, caller);
    }

    /// Agrees to the version that was offered last.
    @PostMapping("/{id}/confirmation")
    @Access(OWNER)
    ResponseEntity<AmendmentBody> confirm(
            @PathVariable UUID id, Match match, @RequestBody Agreement body, Member caller) {
        amendments.confirm(shapes.seen(id, match, caller), body.sheet(), caller);
        return shapes.tagged(id, caller);
    }

    /// Asks for a revision of it.
    @PostMapping("/{id}/correction")
    @Access(PARTNER)
    ResponseEntity<AmendmentBody> modify(
            @PathVariable UUID id, Match match, @RequestBody Revision body, Member caller) {
        var seen = shapes.seen(id, match, caller);
        var words = AmendmentShapes.words(body.words());
        var said = new RevisionWords(words, body.byField().orElse(Map.of()));
        amendments.modify(seen, body.sheet(), said, caller);
        return shapes.tagged(id, caller);
    }

    /// Turns the new terms down; those in force stay.
    @PostMapping("/{id}/refusal")
    @Access(OWNER)
    ResponseEntity<AmendmentBody> decline(
            @PathVariable UUID id, Match match, @RequestBody Why body, Member caller) {
        var seen = shapes.seen(id, match, caller);
        amendments.decline(seen, AmendmentShapes.words(body.words()), caller);
        return shapes.tagged(id, caller);
    }
}
