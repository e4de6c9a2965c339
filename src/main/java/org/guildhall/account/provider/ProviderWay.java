package org.guildhall.account.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.account.role.StaffRoles;
import org.guildhall.account.session.Session;
import org.guildhall.account.way.SignInWay;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Identity providers as signing in knows them. Staff who are connected with the vendor's come by
/// it only, so that whoever leaves there is out here; an administrator by hand may come by password
/// for the day on which the provider is away.
@Component
@Order(1)
class ProviderWay implements SignInWay {
    private final Providers providers;
    private final ProviderStore store;
    private final IdentityStore identities;
    private final ProviderSessions began;
    private final StaffRoles roles;

    ProviderWay(
            Providers providers,
            ProviderStore store,
            IdentityStore identities,
            ProviderSessions began,
            StaffRoles roles) {
        this.providers = providers;
        this.store = store;
        this.identities = identities;
        this.began = began;
        this.roles = roles;
    }

    @Override
    public List<Door> doors() {
        var doors = new ArrayList<Door>();
        providers
                .staff()
                .map(own -> new Door("/sign-in/staff", "account.provider.door.staff", own.name()))
                .ifPresent(doors::add);
        if (store.any()) {
            doors.add(new Door("/sign-in/company", "account.provider.door.company", ""));
        }
        return doors;
    }

    @Override
    public Optional<Door> joining(AccountId account, String token) {
        return providers
                .of(account)
                .map(
                        own ->
                                new Door(
                                        "/invitation/" + token + "/company",
                                        "account.provider.door.join",
                                        own.name()));
    }

    @Override
    public boolean replacesPassword(PersonId person) {
        return providers.staff().isPresent()
                && identities.since(Provider.STAFF, person).isPresent()
                && !roles.given(person).contains(Role.ADMINISTRATOR);
    }

    @Override
    public Optional<String> afterSignOut(Session session) {
        return began.of(session).map(provider -> "/signed-out/" + provider);
    }
}
