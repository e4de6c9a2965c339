package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.api.ApiBodies.Values;
import org.guildhall.onboarding.api.ApiBodies.Words;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.offer.ContractSending;
import org.guildhall.onboarding.offer.Offers;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Match;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The decision sheet while it is written, in the API.
@Api
@RequestMapping(Api.BASE + "/applications/{id}")
class SheetDraftApi {
    private final Applications applications;
    private final Offers offers;
    private final ContractSending sending;
    private final Shapes shapes;

    SheetDraftApi(
            Applications applications, Offers offers, ContractSending sending, Shapes shapes) {
        this.applications = applications;
        this.offers = offers;
        this.sending = sending;
        this.shapes = shapes;
    }

    /// What the next version begins with: what is written by now, else the last version, else what
    /// is known.
    @GetMapping("/sheet")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<Values> sheet(@PathVariable UUID id, Staff caller) {
        var application = applications.find(new ApplicationId(id), caller);
        application.expect(Action.OFFER_TERMS);
        var written = new Values(offers.form(application.id(), caller));
        return Match.tagged(application.version(), written);
    }

    /// Keeps the sheet as far as it is written.
    @PutMapping("/sheet")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> draft(
            @PathVariable UUID id, Match match, @RequestBody Values body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        return shapes.tagged(offers.draft(seen, body.values(), caller), caller);
    }

    /// Back to the terms while no contract waits to be signed: a new version of the sheet comes
    /// first.
    @PostMapping("/reopening")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ApplicationBody> reopen(
            @PathVariable UUID id, Match match, @RequestBody Words body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var why = Shapes.words("words", body.words());
        return shapes.tagged(sending.reopen(seen, why, caller), caller);
    }
}
