package org.guildhall.payment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.payment.PaymentMethod.Unbound;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The payment methods of accounts: owners bind and remove them, staff see them masked, and other
/// parts ask which kinds there are.
@Service
public class PaymentMethods {
    /// What history calls one.
    static final String KIND = "payment";

    /// The most that can be bound to one account at once.
    static final int MOST = 20;

    private final PaymentStore store;
    private final Accounts accounts;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    PaymentMethods(
            PaymentStore store,
            Accounts accounts,
            Events events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// An account with its payment methods.
    public record OfAccount(Account account, List<PaymentMethod> methods) {
        public OfAccount {
            methods = List.copyOf(methods);
        }
    }

    /// The kinds that are bound to an account now; whoever asks has looked at the caller's reach.
    @Transactional(readOnly = true)
    public Set<PaymentKind> bound(AccountId account) {
        return Set.copyOf(store.kinds(account));
    }

    /// The caller's own, with those that were removed.
    @Transactional(readOnly = true)
    public List<PaymentMethod> mine(Member caller) {
        return store.of(caller.account());
    }

    /// Binds one to the caller's account. Refused when the very same is bound already.
    @Transactional
    public PaymentMethod bind(Member caller, NewMethod wanted) {
        owner(caller);
        if (store.of(caller.account()).stream().filter(PaymentMethod::isBound).count() >= MOST) {
            throw Invalid.at("", "payment.many", MOST);
        }
        var fresh =
                new PaymentMethod(
                        Ids.next(),
                        caller.account(),
                        wanted.kind(),
                        wanted.label(),
                        wanted.tail(),
                        clock.instant(),
                        caller.name(),
                        Optional.empty());
        if (!store.bind(fresh)) throw Invalid.at("tail", "payment.bound-already");
        tell(fresh, 1, "bound", caller);
        return fresh;
    }

    /// Takes one off the caller's account; that it was bound stays known.
    @Transactional
    public PaymentMethod unbind(Member caller, UUID id) {
        owner(caller);
        var known = store.find(id, caller.account()).orElseThrow(NotFound::new);
        known.unbound().ifPresent(PaymentMethods::refuse);
        if (!store.unbind(id, clock.instant(), caller.name())) {
            store.find(id, caller.account())
                    .flatMap(PaymentMethod::unbound)
                    .ifPresent(PaymentMethods::refuse);
        }
        tell(known, 2, "unbound", caller);
        return store.find(id, caller.account()).orElseThrow(NotFound::new);
    }

    /// A UID that an account has; refused otherwise.
    @Transactional(readOnly = true)
    public Uid known(Uid uid) {
        if (accounts.byUid(uid).isPresent()) return uid;
        throw Invalid.because("payment.uid.unknown");
    }

    /// What the account with that UID pays with, for staff; every look is written down.
    @Transactional
    public OfAccount look(Staff caller, Uid uid) {
        if (!caller.may(Permission.ANSWER_TICKETS) && !caller.may(Permission.VIEW_PARTNERS)) {
            throw new NotAllowed("access.not-your-role");
        }
        var account = accounts.byUid(uid).orElseThrow(NotFound::new);
        var of = new Subject("account", account.id().value());
        publisher.publishEvent(new Looked(caller, of, "payment methods", account.name()));
        return new OfAccount(account, store.of(account.id()));
    }

    private void tell(PaymentMethod method, long version, String type, Member caller) {
        var facts =
                Map.of(
                        "account", method.account().value(),
                        "uid", caller.uid().value(),
                        "site", caller.site(),
                        "kind", method.kind().name(),
                        "label", method.label(),
                        "tail", method.tail());
        var subject = new Subject(KIND, method.id());
        events.append(Happening.of(subject, version, type, caller.actor()).with(facts));
    }

    private static void refuse(Unbound end) {
        throw new NoLongerPossible("payment.state.unbound", end.at(), end.by());
    }

    private static void owner(Member caller) {
        if (!caller.isOwner()) throw new NotAllowed("payment.owner");
    }
}
