package org.guildhall.invitation;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.INVITE_PARTNERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.invitation.ProspectWish.ContactWish;
import org.guildhall.invitation.ProspectWish.Giving;
import org.guildhall.invitation.ProspectWish.Invitation;
import org.guildhall.invitation.ProspectWish.Receipt;
import org.guildhall.invitation.ProspectWish.Talk;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.invitation.lifecycle.Seen;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Companies that may be invited, in the API: opened, prepared, sent their link, given up.
@Api
@RequestMapping(Api.BASE + "/invitations")
class InvitationsApi {
    private final Invitations invitations;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    InvitationsApi(Invitations invitations, Settings settings, Texts texts, Clock clock) {
        this.invitations = invitations;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /// All of them, oldest first.
    ///
    /// @param q part of the number, the company or the address
    @GetMapping
    @Access(value = STAFF, may = INVITE_PARTNERS)
    Listing<ProspectBody> invitations(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var asked = Optional.of(state).filter(name -> !name.isEmpty()).map(InvitationsApi::state);
        return invitations
                .page(asked, q, Cursor.read(cursor), Cursor.limit(limit))
                .map(prospect -> shaped(prospect, caller));
    }

    /// One of them.
    @GetMapping("/{id}")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ResponseEntity<ProspectBody> invitation(@PathVariable UUID id, Staff caller) {
        var found = invitations.find(new ProspectId(id), caller);
        return Match.tagged(found.version(), shaped(found, caller));
    }

    /// Opens one.
    @PostMapping
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ResponseEntity<ProspectBody> start(@RequestBody Invitation body, Staff caller) {
        var id = invitations.open(body.invitee(), caller);
        var opened = invitations.find(id, caller);
        return Match.created(
                Api.BASE + "/invitations/" + id.value(), opened.version(), shaped(opened, caller));
    }

    /// Puts right who is to be invited.
    @PutMapping("/{id}/contact")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ResponseEntity<ProspectBody> correct(
            @PathVariable UUID id, Match match, @RequestBody ContactWish body, Staff caller) {
        invitations.correct(seen(id, match, caller).seen(), body.contact(), caller);
        return invitation(id, caller);
    }

    /// Notes which materials have come in, all of them.
    @PutMapping("/{id}/materials")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ResponseEntity<ProspectBody> receive(
            @PathVariable UUID id, Match match, @RequestBody Receipt body, Staff caller) {
        var found = seen(id, match, caller);
        var days = body.days(invitations.programme(found.prospect()), found.today());
        invitations.receive(found.seen(), days, caller);
        return invitation(id, caller);
    }

    /// Keeps what was spoken.
    @PostMapping("/{id}/interview")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ResponseEntity<ProspectBody> interview(
            @PathVariable UUID id, Match match, @RequestBody Talk body, Staff caller) {
        var found = seen(id, match, caller);
        invitations.interview(found.seen(), body.interview(found.today()), caller);
        return invitation(id, caller);
    }

    /// Mails a link that is good once, for 14 days; an earlier one is dead.
    @PostMapping("/{id}/link")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ResponseEntity<ProspectBody> invite(@PathVariable UUID id, Match match, Staff caller) {
        invitations.invite(seen(id, match, caller).seen(), caller);
        return invitation(id, caller);
    }

    /// Takes the invitation back, or gives the company up.
    @PostMapping("/{id}/withdrawal")
    @Access(value = STAFF, may = INVITE_PARTNERS)
    ResponseEntity<ProspectBody> withdraw(
            @PathVariable UUID id, Match match, @RequestBody Giving body, Staff caller) {
        invitations.withdraw(seen(id, match, caller).seen(), body.why(), caller);
        return invitation(id, caller);
    }

    /// @param today the day at its site
    private record Found(Prospect prospect, LocalDate today) {
        Seen seen() {
            return new Seen(prospect.id(), prospect.version());
        }
    }

    private Found seen(UUID id, Match match, Staff caller) {
        var prospect = invitations.find(new ProspectId(id), caller);
        match.expect(prospect.version());
        var zone = settings.site(prospect.invitee().site()).zone();
        return new Found(prospect, clock.instant().atZone(zone).toLocalDate());
    }

    private ProspectBody shaped(Prospect prospect, Staff caller) {
        var text = texts.in(caller.reader().language());
        return ProspectBody.of(prospect, invitations.programme(prospect), caller, text);
    }

    private static ProspectState state(String name) {
        return Arrays.stream(ProspectState.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.at("state", "invitation.choice"));
    }
}
