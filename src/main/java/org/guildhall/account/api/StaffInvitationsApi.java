package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_STAFF;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Choices;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.joining.Invitation;
import org.guildhall.account.staff.StaffDirectory;
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

/// Who is asked to join the vendor's people, in the API. The link itself is mailed and nowhere
/// told.
@Api
@RequestMapping(Api.BASE + "/staff-invitations")
class StaffInvitationsApi {
    private final StaffDirectory staff;

    StaffInvitationsApi(StaffDirectory staff) {
        this.staff = staff;
    }

    /// Who shall be asked.
    ///
    /// @param roles at least one
    /// @param language in which the mail is written
    record StaffGuestWanted(String name, String email, List<String> roles, String language)
            implements ApiBody {}

    /// An invitation that can still be taken back, and followed while it is open.
    ///
    /// @param state `OPEN`, or `EXPIRED` once nobody can follow it any more
    record StaffGuestBody(
            UUID id,
            String name,
            String email,
            List<String> roles,
            String language,
            String invitedBy,
            Instant createdAt,
            Instant expiresAt,
            String state)
            implements ApiBody {
        private static StaffGuestBody of(Invitation invitation, InvitationState state) {
            return new StaffGuestBody(
                    invitation.id(),
                    invitation.name(),
                    invitation.email().value(),
                    invitation.roles().stream().sorted().map(Enum::name).toList(),
                    invitation.language().toLanguageTag(),
                    invitation.invitedBy(),
                    invitation.created(),
                    invitation.expires(),
                    state.name());
        }

        private static StaffGuestBody of(Invitation invitation, Instant now) {
            return of(invitation, InvitationState.of(invitation.state(now)));
        }
    }

    /// The invitations that nobody has accepted or taken back, oldest first.
    @GetMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    Listing<StaffGuestBody> invitations(Staff caller) {
        var found = staff.directory(caller);
        return Listing.whole(found.invitations())
                .map(invitation -> StaffGuestBody.of(invitation, found.at()));
    }

    /// Asks somebody in by mail; an open invitation to the same address is taken back by it.
    @PostMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<StaffGuestBody> start(@RequestBody StaffGuestWanted body, Staff caller) {
        var name = Invalid.reading("name", () -> Choices.name(body.name()));
        var email = Invalid.reading("email", () -> new EmailAddress(body.email()));
        var language = Invalid.reading("language", () -> Choices.language(body.language()));
        var sent = staff.invite(caller, email, name, StaffApi.roles(body.roles()), language);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(StaffGuestBody.of(sent, InvitationState.OPEN));
    }

    /// Takes one back; its link opens nothing any more.
    @PostMapping("/{id}/withdrawal")
    @Access(value = STAFF, may = MANAGE_STAFF)
    StaffGuestBody withdraw(@PathVariable UUID id, Staff caller) {
        var was =
                staff.directory(caller).invitations().stream()
                        .filter(invitation -> invitation.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        staff.withdraw(caller, id);
        return StaffGuestBody.of(was, InvitationState.WITHDRAWN);
    }
}
