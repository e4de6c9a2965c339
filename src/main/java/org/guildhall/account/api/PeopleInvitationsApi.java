package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.account.Choices;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.joining.Invitation;
import org.guildhall.account.people.People;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who is asked to join the caller's account, in the API. The link itself is mailed and nowhere
/// told.
@Api
@RequestMapping(PeopleInvitationsApi.ALL)
class PeopleInvitationsApi {
    static final String ALL = Api.BASE + "/account/people/invitations";

    private final People people;

    PeopleInvitationsApi(People people) {
        this.people = people;
    }

    /// Who shall be asked.
    ///
    /// @param part `OWNER` or `MEMBER`
    /// @param language in which the mail is written
    record GuestWanted(String name, String email, String part, String language)
            implements ApiBody {}

    /// An invitation that can still be taken back, and followed while it is open.
    ///
    /// @param state `OPEN`, or `EXPIRED` once nobody can follow it any more
    record GuestBody(
            UUID id,
            String name,
            String email,
            String part,
            String language,
            String invitedBy,
            Instant createdAt,
            Instant expiresAt,
            String state)
            implements ApiBody {
        private static GuestBody of(Invitation invitation, InvitationState state) {
            return new GuestBody(
                    invitation.id(),
                    invitation.name(),
                    invitation.email().value(),
                    invitation.part().map(Enum::name).orElse(""),
                    invitation.language().toLanguageTag(),
                    invitation.invitedBy(),
                    invitation.created(),
                    invitation.expires(),
                    state.name());
        }

        private static GuestBody of(Invitation invitation, Instant now) {
            return of(invitation, InvitationState.of(invitation.state(now)));
        }
    }

    /// The invitations that nobody has accepted or taken back, oldest first.
    @GetMapping
    @Access(PARTNER)
    Listing<GuestBody> invitations(Member caller) {
        var found = people.circle(caller);
        return Listing.whole(found.invitations())
                .map(invitation -> GuestBody.of(invitation, found.at()));
    }

    /// Asks somebody in by mail; an open invitation to the same address is taken back by it.
    @PostMapping
    @Access(OWNER)
    ResponseEntity<GuestBody> start(@RequestBody GuestWanted body, Member caller) {
        var name = Invalid.reading("name", () -> Choices.name(body.name()));
        var email = Invalid.reading("email", () -> new EmailAddress(body.email()));
        var part = Invalid.reading("part", () -> Choices.part(body.part()));
        var language = Invalid.reading("language", () -> Choices.language(body.language()));
        var sent = people.invite(caller, email, name, part, language);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(GuestBody.of(sent, InvitationState.OPEN));
    }

    /// Takes one back; its link opens nothing any more.
    @PostMapping("/{id}/withdrawal")
    @Access(OWNER)
    GuestBody withdraw(@PathVariable UUID id, Member caller) {
        var was =
                people.circle(caller).invitations().stream()
                        .filter(invitation -> invitation.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        people.withdraw(caller, id);
        return GuestBody.of(was, InvitationState.WITHDRAWN);
    }
}
