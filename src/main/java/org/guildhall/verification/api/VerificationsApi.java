package org.guildhall.verification.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.DECIDE_VERIFICATIONS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.verification.CasesWanted;
import org.guildhall.verification.VerificationDesk;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.lifecycle.Decision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The verifier's side in the API. Every look at a case or a document is written down.
@Api
class VerificationsApi {
    private static final String ALL = Api.BASE + "/verifications";
    private static final String ONE = ALL + "/{id}";

    private final VerificationDesk desk;
    private final Verifications verifications;

    VerificationsApi(VerificationDesk desk, Verifications verifications) {
        this.desk = desk;
        this.verifications = verifications;
    }

    /// A decision: `VERIFY`, `ASK_AGAIN`, `REJECT_MAY_RETRY` or `REJECT_FINAL`.
    ///
    /// @param reason needed unless verified
    /// @param items what the account gets to write again
    /// @param words what the account is told; needed unless verified
    /// @param internal what only staff read
    record Verdict(
            String outcome,
            Optional<String> reason,
            Optional<List<String>> items,
            Optional<String> words,
            Optional<String> internal)
            implements ApiBody {
        Decision decision() {
            return new Decision(
                    Named.outcome(outcome),
                    Named.reason(reason),
                    Named.items(items.orElse(List.of())),
                    words.orElse(""),
                    internal.orElse(""));
        }
    }

    /// All verifications that were begun, oldest first.
    ///
    /// @param q words of name, UID or registration number
    @GetMapping(ALL)
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    Listing<VerificationBody> verifications(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String uid,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var asked = Optional.of(state).filter(name -> !name.isEmpty()).map(Named::state);
        var wanted = new CasesWanted(asked, country, site, uid, q);
        return desk.page(wanted, Cursor.read(cursor), Cursor.limit(limit), caller)
                .map(VerificationBody::row);
    }

    /// One verification with its documents.
    @GetMapping(ONE)
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    ResponseEntity<VerificationBody> verification(@PathVariable UUID id, Staff caller) {
        var file = desk.one(caller, new CaseId(id));
        return Match.tagged(file.verification().version(), VerificationBody.staff(file));
    }

    /// The bytes of a document.
    @GetMapping(ALL + "/documents/{id}")
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    ResponseEntity<byte[]> document(@PathVariable UUID id, Staff caller) {
        return Named.download(verifications.open(caller, id));
    }

    /// Takes it up, or over from another verifier.
    @PostMapping(ONE + "/review")
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    ResponseEntity<VerificationBody> take(@PathVariable UUID id, Match match, Staff caller) {
        desk.take(caller, new CaseId(id), seen(id, match, caller));
        return verification(id, caller);
    }

    /// Decides it.
    @PostMapping(ONE + "/decision")
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    ResponseEntity<VerificationBody> decide(
            @PathVariable UUID id, Match match, @RequestBody Verdict body, Staff caller) {
        desk.decide(caller, new CaseId(id), seen(id, match, caller), body.decision());
        return verification(id, caller);
    }

    private long seen(UUID id, Match match, Staff caller) {
        match.expect(desk.one(caller, new CaseId(id)).verification().version());
        return match.version();
    }
}
