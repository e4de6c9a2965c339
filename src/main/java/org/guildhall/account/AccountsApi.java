package org.guildhall.account;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_PARTNERS;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Accounts in the API: the caller's own, and for staff who may see partners everybody's.
@Api
class AccountsApi {
    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    /// The caller's own account with its people.
    @GetMapping(Api.BASE + "/account")
    @Access(PARTNER)
    AccountBody own(Member caller) {
        return AccountBody.of(accounts.account(caller.account()), accounts.of(caller.account()));
    }

    /// All accounts, oldest first; without their people.
    @GetMapping(Api.BASE + "/accounts")
    @Access(value = STAFF, may = VIEW_PARTNERS)
    Listing<AccountBody> accounts(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit) {
        var asked = Optional.of(site).filter(code -> !code.isEmpty());
        return accounts.page(asked, Cursor.read(cursor), Cursor.limit(limit))
                .map(account -> AccountBody.of(account, List.of()));
    }

    /// The account of a UID, with its people.
    @GetMapping(Api.BASE + "/accounts/{uid}")
    @Access(value = STAFF, may = VIEW_PARTNERS)
    AccountBody account(@PathVariable String uid) {
        var account = accounts.byUid(known(uid)).orElseThrow(NotFound::new);
        return AccountBody.of(account, accounts.of(account.id()));
    }

    private static Uid known(String typed) {
        try {
            return new Uid(typed);
        } catch (Invalid nobody) {
            throw new NotFound();
        }
    }
}
