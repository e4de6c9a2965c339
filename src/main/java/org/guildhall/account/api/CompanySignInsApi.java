package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_STAFF;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.account.api.CompanySignInBody.AccountWanted;
import org.guildhall.account.provider.AccountProviders;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Accounts that sign in with an identity provider of their own, in the API: administrators allow
/// it and end it. Which provider it is, people say on a page: a token that could would let whoever
/// holds it sign in as anybody of the account, long after its own end.
@Api
class CompanySignInsApi {
    private static final String ALL = Api.BASE + "/company-sign-ins";
    private static final String OWN = Api.BASE + "/account/company-sign-in";

    private final AccountProviders providers;
    private final Settings settings;

    CompanySignInsApi(AccountProviders providers, Settings settings) {
        this.providers = providers;
        this.settings = settings;
    }

    /// All accounts that may, in the order in which they were allowed to.
    @GetMapping(ALL)
    @Access(value = STAFF, may = MANAGE_STAFF)
    Listing<CompanySignInBody> signIns(Staff caller) {
        return Listing.whole(providers.all(caller)).map(this::body);
    }

    /// From now on the account may.
    @PostMapping(ALL)
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<CompanySignInBody> start(@RequestBody AccountWanted body, Staff caller) {
        var uid = Invalid.reading("uid", () -> new Uid(body.uid()));
        var account = providers.allow(caller, uid);
        var allowed = providers.one(caller, account);
        var path = ALL + "/" + account.value();
        return Match.created(path, allowed.provider().version(), body(allowed));
    }

    @GetMapping(ALL + "/{account}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<CompanySignInBody> signIn(@PathVariable UUID account, Staff caller) {
        return tagged(providers.one(caller, new AccountId(account)));
    }

    /// From now on the account may not: nobody signs in that way any more, and no identity stays
    /// connected. The answer is what it was.
    @DeleteMapping(ALL + "/{account}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<CompanySignInBody> end(@PathVariable UUID account, Match match, Staff caller) {
        var was = providers.one(caller, new AccountId(account));
        match.expect(was.provider().version());
        providers.forbid(caller, new AccountId(account));
        return tagged(was);
    }

    /// That of the caller's own account, where it may.
    @GetMapping(OWN)
    @Access(PARTNER)
    ResponseEntity<CompanySignInBody> own(Member caller) {
        return tagged(providers.own(caller));
    }

    private ResponseEntity<CompanySignInBody> tagged(AccountProviders.Allowed allowed) {
        return Match.tagged(allowed.provider().version(), body(allowed));
    }

    private CompanySignInBody body(AccountProviders.Allowed allowed) {
        return CompanySignInBody.of(
                allowed.account(), allowed.provider(), settings.link(AccountProviders.BACK));
    }
}
