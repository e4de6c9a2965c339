package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.Profiles;
import org.guildhall.account.session.Session;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotFound;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the caller is signed in, in the API.
@Api
@RequestMapping(Api.BASE + "/account/sessions")
class OwnSessionsApi {
    private final Profiles profiles;

    OwnSessionsApi(Profiles profiles) {
        this.profiles = profiles;
    }

    /// One sign-in on one device.
    ///
    /// @param agent what the browser calls itself
    /// @param secondFactor whether it was given in this session
    record SessionBody(
            UUID id,
            Instant createdAt,
            Instant usedAt,
            String address,
            String agent,
            boolean secondFactor)
            implements ApiBody {
        private static SessionBody of(Session session) {
            return new SessionBody(
                    session.id(),
                    session.created(),
                    session.used(),
                    session.device().address(),
                    session.device().agent(),
                    session.secondFactor());
        }
    }

    /// All of them, the last used first; a token is none.
    @GetMapping
    @Access(SIGNED_IN)
    Listing<SessionBody> sessions(Caller caller) {
        return Listing.whole(profiles.sessions(caller)).map(SessionBody::of);
    }

    /// Ends one with its next request; the answer is what it was.
    @DeleteMapping("/{id}")
    @Access(SIGNED_IN)
    SessionBody end(@PathVariable UUID id, Caller caller) {
        var was =
                profiles.sessions(caller).stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        profiles.end(caller, id);
        return SessionBody.of(was);
    }
}
