package org.guildhall.commitment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What partners have promised to sell, and what became of it: seen by both sides, settled by the
/// business developer (onboarding.md section 6).
@Service
public class Commitments {
    private final PeriodStore store;
    private final Partnerships partnerships;
    private final Chronicle chronicle;
    private final Clock clock;

    Commitments(PeriodStore store, Partnerships partnerships, Chronicle chronicle, Clock clock) {
        this.store = store;
        this.partnerships = partnerships;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /// The periods of a partnership within the caller's reach, the latest first.
    @Transactional(readOnly = true)
    public List<Period> of(UUID partnership, Caller caller) {
        return store.of(partnerships.find(partnership, caller).id());
    }

    /// One period within the caller's reach.
    @Transactional(readOnly = true)
    public Period find(UUID id, Caller caller) {
        var period = store.byId(id).orElseThrow(NotFound::new);
        partnerships.find(period.partnership(), caller);
        return period;
    }

    /// The periods within the caller's reach, page by page in the order in which they began: those
    /// of one's own partnership, or all of them for staff who may see partners.
    @Transactional(readOnly = true)
    public Listing<Period> page(
            PeriodsWanted wanted, Optional<Cursor> after, int limit, Caller caller) {
        var within =
                switch (caller) {
                    case Member member -> partnerships.of(member).map(Partnership::id);
                    case Staff staff when staff.may(Permission.VIEW_PARTNERS) ->
                            wanted.partnership();
                    case Staff _, Clockwork _, Visitor _ ->
                            throw new NotAllowed("account.refused.staff-role");
                };
        var nothing = caller instanceof Member && within.isEmpty();
        var others = wanted.partnership().isPresent() && !wanted.partnership().equals(within);
        if (nothing || others) return Listing.whole(List.of());
        var found = store.page(new PeriodsWanted(within, wanted.state()), after, limit);
        return Listing.of(found, limit, last -> new Cursor(last.id()));
    }

    /// Says that what was achieved is final: what is missing has to be compensated, and the partner
    /// is told. Sales can't be entered for the period any more.
    ///
    /// @param seen the version that was seen; every sale makes another one
    /// @param words for the partner; may be empty
    @Transactional
    public Period settle(UUID id, long seen, String words, Staff caller) {
        if (!Step.SETTLE.isFor(caller)) throw new NotAllowed("commitment.not-your-part");
        var period = find(id, caller);
        var settled = period.after(Step.SETTLE, seen, caller.name(), words, clock.instant());
        if (!store.move(settled)) throw find(id, caller).gone();
        var partnership = partnerships.find(settled.partnership(), caller);
        chronicle.append(partnership, settled, Step.SETTLE, words, caller);
        return settled;
    }
}
