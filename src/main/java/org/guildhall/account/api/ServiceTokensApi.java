package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_STAFF;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.service.ServiceAccounts;
import org.guildhall.account.token.WantedToken;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.ToldOnce;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The tokens of a program's account in the API, for administrators.
@Api
@RequestMapping(ServiceAccountsApi.ALL + "/{id}/tokens")
class ServiceTokensApi {
    private final ServiceAccounts services;

    ServiceTokensApi(ServiceAccounts services) {
        this.services = services;
    }

    /// A token to be made.
    ///
    /// @param name what it is for
    /// @param days how long it holds, at most 365
    record TokenWanted(String name, int days) implements ApiBody {}

    /// A token that was made.
    ///
    /// @param secret told this once
    record SecretBody(UUID id, String name, String secret) implements ApiBody {}

    /// Its living tokens, newest first.
    @GetMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    Listing<TokenBody> tokens(@PathVariable UUID id, Staff caller) {
        return Listing.whole(services.tokens(id, caller)).map(TokenBody::of);
    }

    /// Makes one; its secret is in this answer and never again, not even for the same
    /// `Idempotency-Key`.
    @PostMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<SecretBody> start(
            @PathVariable UUID id,
            @RequestBody TokenWanted body,
            Staff caller,
            HttpServletRequest request) {
        var form = Form.of(Map.of("name", body.name(), "days", String.valueOf(body.days())));
        var wanted = WantedToken.read(form);
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        ToldOnce.mark(request);
        var made = services.openToken(id, wanted, caller);
        var path = ServiceAccountsApi.ALL + "/" + id + "/tokens/" + made.id();
        return ResponseEntity.created(URI.create(path))
                .body(new SecretBody(made.id(), wanted.name(), made.secret()));
    }

    /// Ends one; with the next request it opens nothing.
    @DeleteMapping("/{token}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    TokenBody end(@PathVariable UUID id, @PathVariable UUID token, Staff caller) {
        var was =
                services.tokens(id, caller).stream()
                        .filter(each -> each.id().equals(token))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        services.endToken(id, token, caller);
        return TokenBody.of(was);
    }
}
