package org.guildhall.amendment;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.APPROVE_TERMS;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.AmendmentsApi.Why;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The vendor's side of changes of terms in the API: begun, written, approved, offered, put on
/// paper, taken back.
@Api
class AmendmentDeskApi {
    private static final String ONE = Api.BASE + "/amendments/{id}";

    private final Amendments amendments;
    private final ActiveApplications applications;
    private final Terms terms;
    private final Papers papers;
    private final AmendmentShapes shapes;

    AmendmentDeskApi(
            Amendments amendments,
            ActiveApplications applications,
            Terms terms,
            Papers papers,
            AmendmentShapes shapes) {
        this.amendments = amendments;
        this.applications = applications;
        this.terms = terms;
        this.papers = papers;
        this.shapes = shapes;
    }

    /// Begins one: other terms (`AMENDMENT`) or another term (`RENEWAL`).
    record Beginning(String kind) implements ApiBody {}

    /// The new terms as they are written, by the names of the programme's fields.
    record Writing(Map<String, List<String>> values) implements ApiBody {}

    /// The terms to be offered; those beyond the writer's limits want `approval_asked`.
    record OfferedTerms(Map<String, List<String>> values, Optional<Boolean> approvalAsked)
            implements ApiBody {}

    /// On which route the contract is signed; the programme's first one unless said otherwise.
    record SigningRoute(Optional<String> route) implements ApiBody {}

    /// Begins an amendment of an active application, with the terms in force as its draft.
    @PostMapping(Api.BASE + "/applications/{id}/amendments")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<AmendmentBody> start(
            @PathVariable UUID id, @RequestBody Beginning body, Staff caller) {
        var active = applications.find(id, caller);
        var kind = named("kind", body.kind(), Kind.values());
        var begun = amendments.find(amendments.begin(active.id(), kind, caller), caller);
        return Match.created(
                Api.BASE + "/amendments/" + begun.id().value(),
                begun.version(),
                AmendmentBody.of(begun, caller));
    }

    /// The terms as they are written by now, or the version that is to be revised.
    @GetMapping(ONE + "/sheet")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<Writing> sheet(@PathVariable UUID id, Staff caller) {
        var amendment = amendments.find(new AmendmentId(id), caller);
        var written = new Writing(terms.form(amendment.id(), caller));
        return Match.tagged(amendment.version(), written);
    }

    /// Keeps the terms as far as they are written.
    @PutMapping(ONE + "/sheet")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<AmendmentBody> draft(
            @PathVariable UUID id, Match match, @RequestBody Writing body, Staff caller) {
        terms.draft(shapes.seen(id, match, caller), body.values(), caller);
        return shapes.tagged(id, caller);
    }

    /// Offers them to the partner; beyond the caller's limits they go to their approvers first.
    @PostMapping(ONE + "/offer")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<AmendmentBody> offer(
            @PathVariable UUID id, Match match, @RequestBody OfferedTerms body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        terms.offer(seen, body.values(), body.approvalAsked().orElse(false), caller);
        return shapes.tagged(id, caller);
    }

    /// Gives the caller's word for terms beyond limits.
    @PostMapping(ONE + "/approval")
    @Access(value = STAFF, may = APPROVE_TERMS)
    ResponseEntity<AmendmentBody> approve(@PathVariable UUID id, Match match, Staff caller) {
        terms.approve(shapes.seen(id, match, caller), caller);
        return shapes.tagged(id, caller);
    }

    /// Gives terms beyond limits back to their writer.
    @PostMapping(ONE + "/return")
    @Access(value = STAFF, may = APPROVE_TERMS)
    ResponseEntity<AmendmentBody> giveBack(
            @PathVariable UUID id, Match match, @RequestBody Why body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        terms.giveBack(seen, AmendmentShapes.words(body.words()), caller);
        return shapes.tagged(id, caller);
    }

    /// Makes the contract of the amendment and sends it; it is signed as the application's newest.
    @PostMapping(ONE + "/contract")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<AmendmentBody> send(
            @PathVariable UUID id, Match match, @RequestBody SigningRoute body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var route = body.route().map(name -> named("route", name, Route.values()));
        papers.send(seen, route, caller);
        return shapes.tagged(id, caller);
    }

    /// Back to the terms while no contract waits to be signed.
    @PostMapping(ONE + "/reopening")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<AmendmentBody> reopen(
            @PathVariable UUID id, Match match, @RequestBody Why body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        papers.reopen(seen, AmendmentShapes.words(body.words()), caller);
        return shapes.tagged(id, caller);
    }

    /// Takes the new terms back before both have signed; those in force stay.
    @PostMapping(ONE + "/withdrawal")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<AmendmentBody> withdraw(
            @PathVariable UUID id, Match match, @RequestBody Why body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        amendments.withdraw(seen, AmendmentShapes.words(body.words()), caller);
        return shapes.tagged(id, caller);
    }

    private static <E extends Enum<E>> E named(String field, String name, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.at(field, "amendment.api.unknown"));
    }
}
