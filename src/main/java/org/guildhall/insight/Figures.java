package org.guildhall.insight;

import java.time.Clock;
import java.util.List;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.insight.CaseList.Case;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.database.Patience;
import org.guildhall.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The figures, for whoever may see them, and the cases behind each number.
@Service
class Figures {
    /// The ways in which an application ends without a partnership.
    static final List<Stage> ENDINGS =
            List.of(Stage.WITHDRAWN, Stage.REJECTED, Stage.DECLINED, Stage.CANCELLED, Stage.LAPSED);

    private final FigureStore store;
    private final CaseList cases;
    private final Patience patience;
    private final Clock clock;

    Figures(FigureStore store, CaseList cases, Patience patience, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.patience = patience;
        this.clock = clock;
    }

    /// Everything that was counted, as of one moment.
    record Counted(
            List<FigureStore.Cohort> funnel,
            List<FigureStore.Times> times,
            List<FigureStore.Kept> promises,
            List<FigureStore.Ages> ages,
            List<FigureStore.Count> corrections,
            List<FigureStore.Count> rejections) {}

    /// A page of cases, and how many there are.
    record Found(List<Case> cases, long total) {}

    @Transactional(readOnly = true)
    public Counted count(Filter filter, Caller caller) {
        allow(caller);
        patience.beginHere();
        var now = clock.instant();
        return new Counted(
                store.funnel(filter),
                store.times(filter),
                store.promises(filter, now),
                store.ages(filter, now),
                store.corrections(filter),
                store.rejections(filter));
    }

    @Transactional(readOnly = true)
    public Found cases(Filter filter, Behind behind, int limit, int offset, Caller caller) {
        allow(caller);
        patience.beginHere();
        var now = clock.instant();
        return new Found(
                cases.page(filter, behind, now, limit, offset), cases.count(filter, behind, now));
    }

    private static void allow(Caller caller) {
        if (!caller.may(Permission.SEE_FIGURES)) throw new NotAllowed("access.not-your-role");
    }
}
