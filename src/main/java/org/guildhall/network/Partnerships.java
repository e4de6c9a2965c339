package org.guildhall.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programme.VersionsInUse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Partnerships in force and who may enter the network console.
@Service
public class Partnerships implements VersionsInUse {
    /// How history names that a renewal is in force and opens nothing.
    public static final String STAYS_OVER = "stay-over";

    /// How history names what an account leaves a partnership by.
    private static final Set<String> LEFT = Set.of("approve-remove", MainUids.CHANGED);

    private final PartnershipStore store;
    private final UidStore uids;
    private final Events events;
    private final Settings settings;

    Partnerships(PartnershipStore store, UidStore uids, Events events, Settings settings) {
        this.settings = settings;
        this.store = store;
        this.uids = uids;
        this.events = events;
    }

    /// Opens access for the main and the associated UIDs, in the transaction that activates the
    /// application and has claimed them.
    @Transactional(propagation = Propagation.MANDATORY)
    public Partnership open(NewPartnership partnership) {
        var id = store.open(partnership);
        uids.authorise(partnership.uids().application(), id);
        var opened = store.byId(id).orElseThrow();
        append(opened, "open");
        return opened;
    }

    /// Ends a partnership: its console can be looked at, and nothing can be done there. Its
    /// accounts may join another programme.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID application, Instant at) {
        store.end(application, at);
        uids.end(application);
        store.ofApplication(application).ifPresent(ended -> append(ended, "end"));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Version> inUse() {
        return store.inUse();
    }

    /// Since when those that are over are, by their applications.
    @Transactional(readOnly = true)
    public Map<UUID, Instant> ended() {
        return store.ended();
    }

    /// Keeps everybody else from changing the partnership and its accounts until the transaction
    /// ends: whoever changes both holds it first.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID application) {
        store.holdOf(application);
    }

    /// Opens a partnership that had ended again, for the same UIDs: its renewal is in force. One
    /// that hasn't ended stays as it is; so does one whose accounts have joined another programme
    /// meanwhile, and its history says so.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(UUID application) {
        var over = store.ofApplication(application).filter(each -> each.ended().isPresent());
        if (over.isEmpty()) return;
        if (!uids.holdAgain(application)) {
            append(over.get(), STAYS_OVER);
            return;
        }
        store.reopen(application);
        store.ofApplication(application).ifPresent(open -> append(open, "reopen"));
    }

    /// Where the days of a partnership begin and end: its site's zone, as its contract has it. In
    /// another one the effective date could be the day before.
    public ZoneId zone(Partnership partnership) {
        return settings.site(partnership.site()).zone();
    }

    /// The partnership that the caller's account is authorised for, else the one that it was in
    /// last.
    @Transactional(readOnly = true)
    public Optional<Partnership> of(Member caller) {
        return store.of(caller.uid());
    }

    /// The same, when the caller's account is the one that sells in it first of all.
    @Transactional(readOnly = true)
    public Optional<Partnership> led(Member caller) {
        return of(caller).filter(found -> found.main().equals(caller.uid()));
    }

    /// The partnership that an account sells in, else the one that it sold in last. Whoever asks
    /// has looked at the caller's reach.
    @Transactional(readOnly = true)
    public Optional<Partnership> selling(Uid uid) {
        return store.of(uid);
    }

    /// One partnership within the caller's reach: people of the accounts that sell in it, and staff
    /// who may see partners.
    @Transactional(readOnly = true)
    public Partnership find(UUID id, Caller caller) {
        return store.byId(id).filter(found -> reaches(caller, found)).orElseThrow(NotFound::new);
    }

    /// Those of these that are within the caller's reach, by their identities.
    @Transactional(readOnly = true)
    public Map<UUID, Partnership> all(Collection<UUID> ids, Caller caller) {
        return store.all(ids).stream()
                .filter(found -> reaches(caller, found))
                .collect(Collectors.toMap(Partnership::id, found -> found));
    }

    /// Whether an account sold in a partnership on that day and does so no more: an associated one
    /// that was removed since, or a main one that another took the place of.
    @Transactional(readOnly = true)
    public boolean soldOn(Partnership partnership, Uid uid, LocalDate day) {
        var last = former(partnership).get(uid);
        return last != null && !day.isAfter(last);
    }

    /// The accounts that sold in a partnership and do so no more, with the last day of each; who
    /// left last comes last.
    @Transactional(readOnly = true)
    public Map<Uid, LocalDate> former(Partnership partnership) {
        var former = new LinkedHashMap<Uid, LocalDate>();
        for (var event : events.of(partnership.id())) {
            if (!LEFT.contains(event.type())) continue;
            var uid = new Uid(leaver(event));
            if (partnership.isOf(uid)) continue;
            former.remove(uid);
            former.put(uid, LocalDate.ofInstant(event.at(), zone(partnership)));
        }
        return former;
    }

    /// The account that took the place of that one as the main account; nothing where it sells
    /// first of all itself, or never did.
    @Transactional(readOnly = true)
    public Optional<Uid> successor(UUID application, Uid uid) {
        return store.ofApplication(application)
                .filter(found -> !found.main().equals(uid) && wasMain(found, uid))
                .map(Partnership::main);
    }

    private boolean wasMain(Partnership partnership, Uid uid) {
        return events.of(partnership.id()).stream()
                .filter(event -> event.type().equals(MainUids.CHANGED))
                .anyMatch(event -> event.text("before").equals(uid.value()));
    }

    /// The account that sold first of all at that moment.
    @Transactional(readOnly = true)
    public Uid mainAt(Partnership partnership, Instant at) {
        return events.of(partnership.id()).stream()
                .filter(event -> event.type().equals(MainUids.CHANGED) && event.at().isAfter(at))
                .findFirst()
                .map(event -> new Uid(event.text("before")))
                .orElse(partnership.main());
    }

    private static String leaver(Event event) {
        var before = event.text("before");
        return before.isEmpty() ? event.text("uid") : before;
    }

    /// What an application became, once it is active.
    @Transactional(readOnly = true)
    public Optional<Partnership> ofApplication(UUID application) {
        return store.ofApplication(application);
    }

    /// The partnerships within the caller's reach, page by page in the order in which they began.
    @Transactional(readOnly = true)
    Listing<Partnership> page(
            PartnershipsWanted wanted, Optional<Cursor> after, int limit, Caller caller) {
        var uid = wanted.uid();
        var sells =
                switch (caller) {
                    case Member member -> Optional.of(member.uid());
                    case Staff staff when staff.may(Permission.VIEW_PARTNERS) -> uid;
                    case Staff _, Clockwork _, Visitor _ ->
                            throw new NotAllowed("account.refused.staff-role");
                };
        if (uid.isPresent() && !uid.equals(sells)) return Listing.whole(List.of());
        var found = store.page(wanted.of(sells), after, limit);
        return Listing.of(found, limit, last -> new Cursor(last.id()));
    }

    @Transactional(readOnly = true)
    List<Partnership> list(PartnerQuery query, int limit, int offset) {
        return store.list(query, limit, offset);
    }

    @Transactional(readOnly = true)
    long count(PartnerQuery query, int most) {
        return store.count(query, most);
    }

    private void append(Partnership partnership, String type) {
        var facts = new HashMap<String, String>();
        facts.put("company", partnership.company());
        facts.put("programme", partnership.programme());
        facts.put("uid", partnership.main().value());
        facts.put("main", partnership.main().value());
        partnership
                .developer()
                .ifPresent(each -> facts.put("developer", each.person().value().toString()));
        var actor = new Clockwork().actor();
        events.append(Happening.of(partnership.subject(), 1, type, actor).with(facts));
    }

    private static boolean reaches(Caller caller, Partnership partnership) {
        return switch (caller) {
            case Member member -> partnership.isOf(member.uid());
            case Staff staff -> staff.may(Permission.VIEW_PARTNERS);
            case Clockwork _ -> true;
            case Visitor _ -> false;
        };
    }
}
