package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.account.Profiles;
import org.guildhall.account.token.ApiTokens;
import org.guildhall.account.token.Holder;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotFound;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// One's own tokens in the API: looked at and ended. New ones are made by people, for a token that
/// could make another would outlive its own end. Programs have none: those of their account are
/// kept by administrators.
@Api
@RequestMapping(Api.BASE + "/account/tokens")
class OwnTokensApi {
    private final ApiTokens tokens;
    private final Profiles profiles;

    OwnTokensApi(ApiTokens tokens, Profiles profiles) {
        this.tokens = tokens;
        this.profiles = profiles;
    }

    /// The caller's living tokens, newest first.
    @GetMapping
    @Access(SIGNED_IN)
    Listing<TokenBody> tokens(Caller caller) {
        return Listing.whole(tokens.of(own(caller))).map(TokenBody::of);
    }

    /// Ends one, also the one that asks; with the next request it opens nothing.
    @DeleteMapping("/{id}")
    @Access(SIGNED_IN)
    TokenBody end(@PathVariable UUID id, Caller caller) {
        var was =
                tokens.of(own(caller)).stream()
                        .filter(token -> token.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        tokens.end(own(caller), id);
        return TokenBody.of(was);
    }

    private Holder own(Caller caller) {
        return new Holder.OfPerson(profiles.own(caller).id());
    }
}
