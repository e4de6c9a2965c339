package org.guildhall.insight;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.insight.FigureStore.Cohort;
import org.guildhall.insight.FigureStore.Times;
import org.guildhall.insight.Figures.Counted;
import org.guildhall.platform.api.ApiBody;

/// All figures as the API shows them, as of one moment (onboarding.md section 11).
///
/// @param from the first month, such as `2026-01`
/// @param to the last month
/// @param funnel of the applications begun in each month, how many came how far and how many ended
///   how
/// @param times how long cases waited in each stage, for the vendor and for the partner
/// @param promises of the promises due in each month, how many were kept
/// @param ages how old the open cases are, by stage
/// @param corrections how many cases had how many rounds of correction
/// @param rejections how many cases were rejected for which reason
record FiguresBody(
        String from,
        String to,
        List<CohortBody> funnel,
        List<TimesBody> times,
        List<KeptBody> promises,
        List<AgesBody> ages,
        Map<String, Long> corrections,
        Map<String, Long> rejections)
        implements ApiBody {

    /// The applications of a programme that were begun in a month.
    record CohortBody(
            String programme, String month, Map<String, Long> reached, Map<String, Long> ended) {}

    /// Waiting in a stage, in whole seconds: the median, and what nine of ten stay below.
    record TimesBody(
            String stage,
            long cases,
            long medianUs,
            long ninetiethUs,
            long medianThem,
            long ninetiethThem) {}

    /// Promises of a kind that were due in a month.
    record KeptBody(String promise, String month, long kept, long missed) {}

    /// Open cases of a stage, by age.
    record AgesBody(String stage, Map<String, Long> cases) {}

    static FiguresBody of(Filter filter, Counted counted) {
        return new FiguresBody(
                filter.from().toString(),
                filter.to().toString(),
                counted.funnel().stream().map(FiguresBody::cohort).toList(),
                counted.times().stream().map(FiguresBody::times).toList(),
                counted.promises().stream()
                        .map(
                                each ->
                                        new KeptBody(
                                                each.kind(),
                                                each.month().toString(),
                                                each.kept(),
                                                each.missed()))
                        .toList(),
                counted.ages().stream()
                        .map(each -> new AgesBody(each.stage().name(), named(each.cases())))
                        .toList(),
                counts(counted.corrections()),
                counts(counted.rejections()));
    }

    private static CohortBody cohort(Cohort cohort) {
        return new CohortBody(
                cohort.programme(),
                cohort.month().toString(),
                named(cohort.reached()),
                named(cohort.ended()));
    }

    private static TimesBody times(Times times) {
        return new TimesBody(
                times.stage().name(),
                times.cases(),
                Math.round(times.us().median()),
                Math.round(times.us().ninth()),
                Math.round(times.them().median()),
                Math.round(times.them().ninth()));
    }

    private static <E extends Enum<E>> Map<String, Long> named(Map<E, Long> counts) {
        var named = new TreeMap<String, Long>();
        counts.forEach((what, cases) -> named.put(what.name(), cases));
        return named;
    }

    private static Map<String, Long> counts(List<FigureStore.Count> counts) {
        var named = new TreeMap<String, Long>();
        counts.forEach(each -> named.put(each.what(), each.cases()));
        return named;
    }
}
