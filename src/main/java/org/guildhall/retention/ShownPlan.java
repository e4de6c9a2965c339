package org.guildhall.retention;

import java.util.List;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;

/// A plan in the reader's words.
///
/// @param numbers of the cases that are due, at most a hundred
public record ShownPlan(
        String label,
        String name,
        String reason,
        String kept,
        int cases,
        long things,
        List<String> numbers,
        String next) {
    static final int MOST = 100;

    public ShownPlan {
        numbers = List.copyOf(numbers);
    }

    static ShownPlan of(Plan plan, Page page) {
        var text = page.text();
        var key = "retention.class." + plan.data().label();
        return new ShownPlan(
                plan.data().label(),
                text.of(key),
                text.of(key + ".why"),
                kept(plan, text),
                plan.cases().size(),
                plan.things(),
                plan.cases().stream().limit(MOST).map(Plan.PlannedCase::number).toList(),
                plan.next().map(at -> text.date(at, page.zone())).orElse("–"));
    }

    private static String kept(Plan plan, Text text) {
        var kept = plan.kept();
        if (kept.getYears() > 0) return text.of("retention.years", kept.getYears());
        return kept.getMonths() > 0
                ? text.of("retention.months", kept.getMonths())
                : text.of("retention.days", kept.getDays());
    }
}
