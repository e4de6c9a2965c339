package org.guildhall.account.role;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the identity provider's words about somebody mean here: which value of which claim gives
/// which role. Kept by whoever manages the staff; asked at every sign-in.
@Service
public class RoleMappings {
    private final MappingStore store;
    private final Events events;
    private final Clock clock;

    RoleMappings(MappingStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// What holds, and what held before.
    public record Standing(List<RoleMapping> holding, List<EndedMapping> ended) {}

    /// What holds, and what held before.
    @Transactional(readOnly = true)
    public Standing standing(Caller caller) {
        administrator(caller);
        return new Standing(store.holding(), store.ended());
    }

    /// From the next sign-in on, that value gives that role; answers what was made. Refused with
    /// [Invalid] at `value` when it does so already.
    @Transactional
    public RoleMapping add(Caller caller, String claim, String value, Role role) {
        administrator(caller);
        var made = clock.instant();
        var mapping = new RoleMapping(Ids.next(), claim, value, role, made, caller.actor().name());
        if (!store.add(mapping)) throw Invalid.at("value", "account.mapping.known");
        note(mapping, 1, "made", caller);
        return mapping;
    }

    /// From the next sign-in on, that value no longer gives that role; answers what it was.
    @Transactional
    public RoleMapping end(Caller caller, UUID id) {
        administrator(caller);
        var mapping = store.holding(id).orElseThrow(NotFound::new);
        if (!store.end(id, clock.instant(), caller.actor().name())) throw new NotFound();
        note(mapping, 2, "ended", caller);
        return mapping;
    }

    /// The roles of somebody, by what their identity provider says of them.
    ///
    /// @param values the values of a claim
    @Transactional(readOnly = true)
    public Set<Role> roles(Function<String, ? extends Collection<String>> values) {
        var roles = EnumSet.noneOf(Role.class);
        store.holding().stream()
                .filter(mapping -> values.apply(mapping.claim()).contains(mapping.value()))
                .map(RoleMapping::role)
                .forEach(roles::add);
        return roles;
    }

    private void note(RoleMapping mapping, long version, String type, Caller caller) {
        var facts =
                Map.of(
                        "claim", mapping.claim(),
                        "value", mapping.value(),
                        "role", mapping.role().name());
        var subject = new Subject("role-mapping", mapping.id());
        events.append(Happening.of(subject, version, type, caller.actor()).with(facts));
    }

    private static void administrator(Caller caller) {
        if (!caller.may(Permission.MANAGE_STAFF)) {
            throw new NotAllowed("account.refused.staff-role");
        }
    }
}
