package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.PARTNER;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.invitation.Invitations;
import org.guildhall.invitation.Invited;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Other ways in which an application begins, in the API: by an invitation to one's own address,
/// and again after one has ended.
@Api
class BeginningsApi {
    private static final String INVITED = Api.BASE + "/account/invitations";

    private final Joining joining;
    private final Invitations invitations;
    private final Applications applications;
    private final Shapes shapes;

    BeginningsApi(
            Joining joining, Invitations invitations, Applications applications, Shapes shapes) {
        this.joining = joining;
        this.invitations = invitations;
        this.applications = applications;
        this.shapes = shapes;
    }

    /// An invitation that is good.
    ///
    /// @param inviter whom of the vendor's people to ask
    record InvitedBody(UUID id, String programme, String company, String inviter, Instant expiresAt)
            implements ApiBody {
        private static InvitedBody of(Invited invited) {
            return new InvitedBody(
                    invited.id().value(),
                    invited.programme(),
                    invited.invitee().company(),
                    invited.responsible().name(),
                    invited.expires());
        }
    }

    /// The invitations that the caller can follow now, oldest first.
    @GetMapping(INVITED)
    @Access(PARTNER)
    Listing<InvitedBody> invitations(Member caller) {
        return Listing.whole(invitations.open(caller)).map(InvitedBody::of);
    }

    /// Begins an application by an invitation, which is used up by it.
    @PostMapping(INVITED + "/{id}/application")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> startInvited(@PathVariable UUID id, Member caller) {
        return begun(joining.start(new ProspectId(id), caller), caller);
    }

    /// Begins again with the answers of an application that has ended.
    @PostMapping(Api.BASE + "/applications/{id}/successor")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> startAgain(@PathVariable UUID id, Member caller) {
        return begun(joining.startAgain(new ApplicationId(id), caller), caller);
    }

    private ResponseEntity<ApplicationBody> begun(ApplicationId id, Member caller) {
        var application = applications.find(id, caller);
        return Match.created(
                Api.BASE + "/applications/" + id.value(),
                application.version(),
                shapes.of(application, caller));
    }
}
