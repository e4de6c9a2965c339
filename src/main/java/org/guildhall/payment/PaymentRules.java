package org.guildhall.payment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What countries ask for, and the one place that is asked whether an account has it. The rows are
/// kept by whoever keeps programmes; what is written holds at once.
@Service
public class PaymentRules {
    private static final Subject TABLE =
            new Subject(
                    "payment-rules",
                    UUID.nameUUIDFromBytes("payment rules".getBytes(StandardCharsets.UTF_8)));

    private final PaymentRuleStore store;
    private final PaymentStore methods;
    private final Accounts accounts;
    private final Events events;
    private final Settings settings;
    private final Clock clock;

    PaymentRules(
            PaymentRuleStore store,
            PaymentStore methods,
            Accounts accounts,
            Events events,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.methods = methods;
        this.accounts = accounts;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /// The rules that ask the account with that UID for something today; none for a UID that nobody
    /// has. Whoever asks has looked at the caller's reach already.
    @Transactional(readOnly = true)
    public List<PaymentRule> asking(Uid uid) {
        return accounts.byUid(uid).map(this::asking).orElse(List.of());
    }

    /// Those of them that the account doesn't meet: the kind isn't bound.
    @Transactional(readOnly = true)
    public List<PaymentRule> unmet(Uid uid) {
        return accounts.byUid(uid).map(this::unmet).orElse(List.of());
    }

    /// All rows, by country.
    @Transactional(readOnly = true)
    public List<PaymentRule> rows(Staff caller) {
        keeper(caller);
        return store.all();
    }

    /// One row.
    @Transactional(readOnly = true)
    public PaymentRule row(Staff caller, UUID id) {
        keeper(caller);
        return store.find(id).orElseThrow(NotFound::new);
    }

    /// Who changed what, oldest first.
    @Transactional(readOnly = true)
    public List<Event> history(Staff caller) {
        keeper(caller);
        return events.of(TABLE.id());
    }

    /// Adds a row.
    @Transactional
    public PaymentRule add(Staff caller, RuleForm.Wanted wanted) {
        keeper(caller);
        var fresh = wanted.row(Ids.next(), 1, clock.instant(), caller.name());
        store.add(fresh);
        tell("added", fresh, caller);
        return fresh;
    }

    /// Writes a row anew, in the version that was seen.
    @Transactional
    public void change(Staff caller, UUID id, long version, RuleForm.Wanted wanted) {
        var seen = seen(caller, id, version);
        var next = wanted.row(id, version + 1, clock.instant(), caller.name());
        if (!store.change(next)) throw gone(row(caller, seen.id()));
        tell("changed", next, caller);
    }

    /// Takes a row out.
    @Transactional
    public void remove(Staff caller, UUID id, long version) {
        var seen = seen(caller, id, version);
        if (!store.remove(seen)) throw gone(row(caller, id));
        tell("removed", seen, caller);
    }

    private List<PaymentRule> asking(Account account) {
        var zone = settings.site(account.site()).zone();
        var registered = LocalDate.ofInstant(account.created(), zone);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return store.of(account.country()).stream()
                .filter(rule -> rule.asks(registered, today))
                .toList();
    }

    private List<PaymentRule> unmet(Account account) {
        var bound = methods.kinds(account.id());
        return asking(account).stream().filter(rule -> !bound.contains(rule.kind())).toList();
    }

    private PaymentRule seen(Staff caller, UUID id, long version) {
        var seen = row(caller, id);
        if (seen.version() != version) throw gone(seen);
        return seen;
    }

    private void tell(String type, PaymentRule rule, Staff caller) {
        var facts = new TreeMap<String, Object>();
        facts.put("id", rule.id());
        facts.put("country", rule.country());
        facts.put("kind", rule.kind().name());
        facts.put("from", rule.from().toString());
        facts.put("note", rule.note());
        rule.registeredAfter().ifPresent(day -> facts.put("registeredAfter", day.toString()));
        rule.until().ifPresent(day -> facts.put("until", day.toString()));
        events.append(Happening.of(TABLE, rule.version(), type, caller.actor()).with(facts));
    }

    private static NoLongerPossible gone(PaymentRule rule) {
        return new NoLongerPossible(
                "payment.rule.written", rule.since(), rule.by(), rule.version());
    }

    private static void keeper(Staff caller) {
        if (!caller.may(Permission.MANAGE_PROGRAMMES)) {
            throw new NotAllowed("access.not-your-role");
        }
    }
}
