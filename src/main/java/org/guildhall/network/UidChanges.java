package org.guildhall.network;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes which accounts a partnership in force sells with: the rules, the console, the version
/// and history, in the caller's one transaction. Of two changes of one partnership at once the
/// second waits for the first.
@Component
public class UidChanges {
    /// All about UIDs stands in one field of the forms.
    public static final String FIELD = "uid";

    private static final Uids.Fields FIELDS = new Uids.Fields(FIELD, FIELD, FIELD);

    private final Partnerships partnerships;
    private final PartnershipStore store;
    private final UidStore access;
    private final Uids uids;
    private final Events events;

    UidChanges(
            Partnerships partnerships,
            PartnershipStore store,
            UidStore access,
            Uids uids,
            Events events) {
        this.partnerships = partnerships;
        this.store = store;
        this.access = access;
        this.uids = uids;
        this.events = events;
    }

    /// One partnership within the caller's reach, kept from everybody else. Refused once it has
    /// ended.
    @Transactional(propagation = Propagation.MANDATORY)
    public Partnership hold(UUID id, Caller caller) {
        store.hold(partnerships.find(id, caller).id());
        var held = partnerships.find(id, caller);
        if (held.ended().isPresent()) throw gone(held, "network.partner.state.ended");
        return held;
    }

    /// Refuses with every rule that the group would break, naming both UIDs and both values.
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(UidGroup group, Caller caller) {
        var problems =
                uids.breaches(group).stream()
                        .map(each -> uids.told(each, group, FIELD, caller instanceof Staff))
                        .toList();
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    /// Opens the console for exactly these accounts from now on.
    @Transactional(propagation = Propagation.MANDATORY)
    public Partnership become(Partnership held, UidGroup group, Caller caller) {
        check(group, caller);
        uids.claim(group, FIELDS);
        access.authorise(group.application(), held.id());
        return changed(held);
    }

    /// Closes the console for one associated account.
    @Transactional(propagation = Propagation.MANDATORY)
    public Partnership without(Partnership held, UidGroup group, Uid uid) {
        uids.letGo(group, uid);
        return changed(held);
    }

    /// Writes one row of the partnership's history, with all that its mails need.
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            Partnership partnership,
            String type,
            Map<String, String> facts,
            String words,
            Caller caller) {
        var all = new HashMap<>(facts);
        all.put("company", partnership.company());
        all.put("programme", partnership.programme());
        all.put("main", partnership.main().value());
        partnership
                .developer()
                .ifPresent(each -> all.put("developer", each.person().value().toString()));
        events.append(
                Happening.of(partnership.subject(), partnership.version(), type, caller.actor())
                        .because(words.isBlank() ? null : words)
                        .with(all));
    }

    /// What is said to whoever comes too late.
    NoLongerPossible gone(Partnership partnership, String state) {
        var last = events.of(partnership.id()).getLast();
        return new NoLongerPossible(state, last.at(), last.actor().name(), partnership.version());
    }

    private Partnership changed(Partnership held) {
        if (!store.changed(held.id(), held.version())) {
            throw gone(held, "network.partner.state.changed");
        }
        return store.byId(held.id()).orElseThrow();
    }
}
