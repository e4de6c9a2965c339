package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.APPROVE_TERMS;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.api.ApiBodies.Correction;
import org.guildhall.onboarding.api.ApiBodies.Offer;
import org.guildhall.onboarding.api.ApiBodies.Sending;
import org.guildhall.onboarding.api.ApiBodies.Words;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.onboarding.offer.ContractSending;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.terms.Sheet;
import org.guildhall.terms.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Decision sheets in the API: offered, approved beyond limits, answered by the partner.
@Api
@RequestMapping(Api.BASE + "/applications/{id}")
class SheetsApi {
    private final Applications applications;
    private final Offers offers;
    private final Agreements agreements;
    private final ContractSending sending;
    private final Sheets sheets;
    private final Shapes shapes;

    SheetsApi(
            Applications applications,
            Offers offers,
            Agreements agreements,
            ContractSending sending,
            Sheets sheets,
            Shapes shapes) {
        this.applications = applications;
        this.offers = offers;
        this.agreements = agreements;
        this.sending = sending;
        this.sheets = sheets;
        this.shapes = shapes;
    }

    /// All versions, oldest first; the partner sees what was offered.
    @GetMapping("/decision-sheets")
    @Access(SIGNED_IN)
    Listing<SheetBody> versions(@PathVariable UUID id, Caller caller) {
        var application = applications.find(new ApplicationId(id), caller);
        var shown =
                sheets.of(application.id().value()).stream()
                        .filter(sheet -> isShown(sheet, caller))
                        .map(SheetBody::of)
                        .toList();
        return new Listing<>(shown, Optional.empty());
    }

    /// Offers the next version; terms beyond the caller's limits go to their approvers first.
    @PostMapping("/decision-sheets")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> offer(
            @PathVariable UUID id, Match match, @RequestBody Offer body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var asked = body.approvalAsked().orElse(false);
        return shapes.tagged(offers.offer(seen, body.values(), asked, caller), caller);
    }

    /// Gives the caller's word for terms beyond limits.
    @PostMapping("/terms-approval")
    @Access(value = STAFF, may = APPROVE_TERMS)
    ResponseEntity<ApplicationBody> approve(@PathVariable UUID id, Match match, Staff caller) {
        return shapes.tagged(offers.approve(shapes.seen(id, match, caller), caller), caller);
    }

    /// Gives terms beyond limits back to their writer.
    @PostMapping("/terms-return")
    @Access(value = STAFF, may = APPROVE_TERMS)
    ResponseEntity<ApplicationBody> giveBack(
            @PathVariable UUID id, Match match, @RequestBody Words body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var why = Shapes.words("words", body.words());
        return shapes.tagged(offers.giveBack(seen, why, caller), caller);
    }

    /// Agrees to a version, which has to be the latest.
    @PostMapping("/decision-sheets/{version}/confirmation")
    @Access(OWNER)
    ResponseEntity<ApplicationBody> confirm(
            @PathVariable UUID id, @PathVariable int version, Match match, Member caller) {
        var seen = shapes.seen(id, match, caller);
        return shapes.tagged(agreements.confirm(seen, version, caller), caller);
    }

    /// Asks for a revision of a version.
    @PostMapping("/decision-sheets/{version}/correction")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> modify(
            @PathVariable UUID id,
            @PathVariable int version,
            Match match,
            @RequestBody Correction body,
            Member caller) {
        var seen = shapes.seen(id, match, caller);
        var words = Shapes.words("words", body.words());
        var byField = body.byField().orElse(Map.of());
        return shapes.tagged(agreements.modify(seen, version, words, byField, caller), caller);
    }

    /// Turns the terms down; the application ends.
    @PostMapping("/refusal")
    @Access(OWNER)
    ResponseEntity<ApplicationBody> decline(
            @PathVariable UUID id, Match match, @RequestBody Words body, Member caller) {
        var seen = shapes.seen(id, match, caller);
        var why = Shapes.words("words", body.words());
        return shapes.tagged(agreements.decline(seen, why, caller), caller);
    }

    /// Ends the application before the contract is signed.
    @PostMapping("/cancellation")
    @Access(SIGNED_IN)
    ResponseEntity<ApplicationBody> cancel(
            @PathVariable UUID id, Match match, @RequestBody Words body, Caller caller) {
        var seen = shapes.seen(id, match, caller);
        var why = Shapes.words("words", body.words());
        return shapes.tagged(agreements.cancel(seen, why, caller), caller);
    }

    /// Makes the contract from the confirmed sheet and sends it for signing.
    @PostMapping("/contract")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> send(
            @PathVariable UUID id, Match match, @RequestBody Sending body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        return shapes.tagged(sending.send(seen, body.route().map(Shapes::route), caller), caller);
    }

    private static boolean isShown(Sheet sheet, Caller caller) {
        return caller instanceof Staff || sheet.offered().isPresent();
    }
}
