package org.guildhall.webhook.endpoint;

import static org.guildhall.webhook.endpoint.EndpointState.ACTIVE;
import static org.guildhall.webhook.endpoint.EndpointState.PAUSED;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.secret.HookSecret;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.webhook.endpoint.Endpoint.Health;
import org.guildhall.webhook.endpoint.Endpoint.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Endpoints: opened, changed, paused, resumed, removed, their secrets replaced, tested.
@Service
public class Webhooks {
    /// More would make every event a crowd.
    static final int MOST = 50;

    /// What a test is called in history.
    public static final String TESTED = "tested";

    private final EndpointStore store;
    private final Events events;
    private final Clock clock;

    Webhooks(EndpointStore store, Events events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// An endpoint with a fresh secret, which is told this once.
    public record Opened(Endpoint endpoint, HookSecret secret) {}

    /// Opens an endpoint; events go there from now on.
    @Transactional
    public Opened open(Plan plan, Staff caller) {
        check(caller);
        if (store.all().size() >= MOST) throw Invalid.at("address", "webhook.many", MOST);
        var now = clock.instant();
        var standing = new Standing(ACTIVE, now, caller.name());
        var health = new Health(Optional.empty(), Optional.empty());
        var fresh = new Endpoint(Ids.next(), 1, plan, standing, health, Optional.empty(), now);
        var secret = HookSecret.fresh();
        store.add(fresh, secret);
        tell(fresh, "created", caller);
        return new Opened(fresh, secret);
    }

    /// Makes it another address, description or choice of events.
    @Transactional
    public void change(Seen seen, Plan plan, Staff caller) {
        saved(seen(seen, caller), found -> found.with(plan), "changed", caller);
    }

    /// Holds events back from now on.
    @Transactional
    public void pause(Seen seen, Staff caller) {
        var found = seen(seen, caller);
        if (!found.isActive()) throw found.noLongerPossible();
        saved(found, next -> next.with(standing(PAUSED, caller)), "paused", caller);
    }

    /// Lets events go again: first what was held back. One that was switched off begins anew.
    @Transactional
    public void resume(Seen seen, Staff caller) {
        var found = seen(seen, caller);
        if (found.isActive()) throw found.noLongerPossible();
        saved(found, next -> next.with(standing(ACTIVE, caller)), "resumed", caller);
    }

    /// Removes it with its log; its history stays.
    @Transactional
    public void remove(Seen seen, Staff caller) {
        var found = seen(seen, caller);
        if (!store.remove(found)) throw found.noLongerPossible();
        tell(found, "removed", caller);
    }

    /// Puts a fresh secret in the place of the present one, which signs as well for a day.
    @Transactional
    public Opened replaceSecret(Seen seen, Staff caller) {
        var found = seen(seen, caller);
        var secret = HookSecret.fresh();
        var until = clock.instant().plus(Endpoint.OVERLAP);
        if (!store.replace(found, secret, until)) throw found.noLongerPossible();
        var next = find(seen.id(), caller);
        tell(next, "rotated", caller);
        return new Opened(next, secret);
    }

    /// Sends it an event of its own, whatever it wants. Refused while it is off.
    @Transactional
    public void test(UUID id, Staff caller) {
        var found = find(id, caller);
        if (!found.isActive()) throw found.noLongerPossible();
        tell(found, TESTED, caller);
    }

    /// All of them, the oldest first.
    @Transactional(readOnly = true)
    public List<Endpoint> all(Caller caller) {
        check(caller);
        return store.all();
    }

    @Transactional(readOnly = true)
    public Endpoint find(UUID id, Caller caller) {
        check(caller);
        return store.byId(id).orElseThrow(NotFound::new);
    }

    private Endpoint seen(Seen seen, Staff caller) {
        var found = find(seen.id(), caller);
        if (found.version() != seen.version()) throw found.noLongerPossible();
        return found;
    }

    private void saved(Endpoint found, UnaryOperator<Endpoint> change, String type, Staff caller) {
        var next = change.apply(found);
        if (!store.save(next)) throw find(found.id(), caller).noLongerPossible();
        var happening = happening(next, type, caller);
        events.append(
                next.state() == found.state()
                        ? happening
                        : happening.moved(found.state().name(), next.state().name()));
    }

    private void tell(Endpoint endpoint, String type, Staff caller) {
        events.append(happening(endpoint, type, caller));
    }

    private static Happening happening(Endpoint endpoint, String type, Staff caller) {
        var plan = endpoint.plan();
        return Happening.of(endpoint.subject(), endpoint.version(), type, caller.actor())
                .with(
                        Map.of(
                                "address", plan.address().toString(),
                                "description", plan.description(),
                                "types", plan.types().names()));
    }

    private Standing standing(EndpointState state, Staff caller) {
        return new Standing(state, clock.instant(), caller.name());
    }

    private static void check(Caller caller) {
        if (!caller.may(Permission.MANAGE_WEBHOOKS)) {
            throw new NotAllowed("access.not-your-role");
        }
    }
}
