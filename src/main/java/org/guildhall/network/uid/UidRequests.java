package org.guildhall.network.uid;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.network.UidChanges;
import org.guildhall.network.UidGroup;
import org.guildhall.network.Uids;
import org.guildhall.network.uid.UidRequest.Kind;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Associated UIDs after activation: the partner asks, a business developer decides, and with the
/// decision the console opens or closes for that account (onboarding.md section 8).
@Service
public class UidRequests {
    private final UidRequestStore store;
    private final Partnerships partnerships;
    private final UidChanges changes;
    private final Uids uids;
    private final Clock clock;

    UidRequests(
            UidRequestStore store,
            Partnerships partnerships,
            UidChanges changes,
            Uids uids,
            Clock clock) {
        this.store = store;
        this.partnerships = partnerships;
        this.changes = changes;
        this.uids = uids;
        this.clock = clock;
    }

    /// Asks for one associated UID more or less in the caller's partnership. The rules are asked
    /// now, and again at the decision.
    @Transactional
    public UidRequest ask(Kind kind, Uid uid, String words, Member caller) {
        var mine = partnerships.of(caller).orElseThrow(NotFound::new);
        var held = changes.hold(mine.id(), caller);
        allow(UidStep.ASK, held, caller);
        var group = uids.of(held);
        switch (kind) {
            case ADD -> changes.check(group.and(uid), caller);
            case REMOVE -> expectAssociated(group, uid);
        }
        var request = UidRequest.asked(held.id(), kind, uid, words, caller.name(), clock.instant());
        if (!store.add(request)) {
            throw Invalid.at(UidChanges.FIELD, "network.request.open", uid.grouped());
        }
        append(held, UidStep.ASK, request, words, caller);
        return request;
    }

    /// Takes a request back that nobody has decided yet.
    @Transactional
    public UidRequest withdraw(UUID id, long seen, Member caller) {
        var request = find(id, caller);
        var held = changes.hold(request.partnership(), caller);
        var moved = move(held, id, UidStep.WITHDRAW, seen, "", caller);
        append(held, UidStep.WITHDRAW, moved, "", caller);
        return moved;
    }

    /// Does what was asked for: the console opens for the new UID, or closes for the one that
    /// leaves, in this very transaction. Refused when a rule is broken by now.
    @Transactional
    public UidRequest approve(UUID id, long seen, Staff caller) {
        var request = find(id, caller);
        var held = changes.hold(request.partnership(), caller);
        var moved = move(held, id, UidStep.APPROVE, seen, "", caller);
        var group = uids.of(held);
        var changed =
                switch (request.kind()) {
                    case ADD -> changes.become(held, group.and(request.uid()), caller);
                    case REMOVE -> {
                        expectAssociated(group, request.uid());
                        yield changes.without(held, group, request.uid());
                    }
                };
        append(changed, UidStep.APPROVE, moved, "", caller);
        return moved;
    }

    /// Says no, in words for the partner.
    @Transactional
    public UidRequest refuse(UUID id, long seen, String words, Staff caller) {
        var request = find(id, caller);
        var held = changes.hold(request.partnership(), caller);
        var moved = move(held, id, UidStep.REFUSE, seen, words, caller);
        append(held, UidStep.REFUSE, moved, words, caller);
        return moved;
    }

    /// All requests of a partnership within the caller's reach, the open ones first.
    @Transactional(readOnly = true)
    public List<UidRequest> of(UUID partnership, Caller caller) {
        return store.of(partnerships.find(partnership, caller).id());
    }

    /// One request within the caller's reach.
    @Transactional(readOnly = true)
    public UidRequest find(UUID id, Caller caller) {
        var request = store.byId(id).orElseThrow(NotFound::new);
        partnerships.find(request.partnership(), caller);
        return request;
    }

    /// Read again, now that nobody else can change it.
    private UidRequest move(
            Partnership held, UUID id, UidStep step, long seen, String said, Caller caller) {
        allow(step, held, caller);
        var request = store.byId(id).orElseThrow(NotFound::new);
        var moved = request.after(step, seen, said, caller.actor().name(), clock.instant());
        if (!store.move(moved)) throw request.gone();
        return moved;
    }

    private static void allow(UidStep step, Partnership partnership, Caller caller) {
        if (!step.isFor(caller)) throw new NotAllowed("network.request.not-your-part");
        if (caller instanceof Member member && !member.uid().equals(partnership.main())) {
            throw new NotAllowed("network.request.not-main");
        }
    }

    private static void expectAssociated(UidGroup group, Uid uid) {
        if (group.associated().contains(uid)) return;
        throw Invalid.at(
                UidChanges.FIELD,
                "network.request.not-associated",
                uid.grouped(),
                group.main().grouped());
    }

    private void append(
            Partnership partnership,
            UidStep step,
            UidRequest request,
            String words,
            Caller caller) {
        var uid = request.uid();
        var facts = Map.of("uid", uid.value(), "what", uid.grouped(), "request", request.words());
        changes.append(partnership, step.type(request.kind()), facts, words, caller);
    }
}
