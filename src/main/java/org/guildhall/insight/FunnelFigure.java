package org.guildhall.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.insight.Figure.Cell;
import org.guildhall.insight.Figure.Row;
import org.guildhall.insight.FigureStore.Cohort;
import org.guildhall.insight.Picture.Bar;
import org.guildhall.insight.story.Step;
import org.guildhall.onboarding.lifecycle.Stage;

/// Of the applications started in a month, how many came how far, and how the others ended.
final class FunnelFigure {
    private FunnelFigure() {}

    static Figure of(List<Cohort> funnel, Filter filter, Wording wording) {
        var columns = new ArrayList<>(List.of(wording.of("month"), wording.of("programme")));
        Step.FUNNEL.forEach(step -> columns.add(wording.step(step)));
        Figures.ENDINGS.forEach(stage -> columns.add(wording.stage(stage)));
        var rows = funnel.stream().map(cohort -> row(cohort, filter, wording)).toList();
        return new Figure(Figure.Kind.FUNNEL, columns, rows, picture(funnel, wording));
    }

    private static Row row(Cohort cohort, Filter filter, Wording wording) {
        var part = filter.of(cohort.programme()).in(cohort.month());
        var cells = new ArrayList<>(List.of(Cell.words(wording.programme(cohort.programme()))));
        for (var step : Step.FUNNEL) {
            cells.add(number(cohort.reached(), step, part, new Behind.Reached(step)));
        }
        for (var stage : Figures.ENDINGS) {
            cells.add(number(cohort.ended(), stage, part, new Behind.Ended(stage)));
        }
        return new Row(wording.month(cohort.month()), cells);
    }

    private static <K> Cell number(Map<K, Long> counted, K key, Filter part, Behind behind) {
        return Cell.of(counted.getOrDefault(key, 0L), FigureAddress.link(part, behind));
    }

    private static Picture picture(List<Cohort> funnel, Wording wording) {
        var started = reached(funnel, Step.STARTED);
        var bars = new ArrayList<Bar>();
        for (var step : Step.FUNNEL) {
            var cases = reached(funnel, step);
            var share = started == 0 ? 0 : (double) cases / started;
            var words = wording.of("funnel.bar", cases, wording.percent(share));
            bars.add(new Bar(wording.step(step), words, cases, 0));
        }
        for (var stage : Figures.ENDINGS) {
            var cases = ended(funnel, stage);
            if (cases > 0) bars.add(new Bar(wording.stage(stage), String.valueOf(cases), 0, cases));
        }
        var said =
                wording.of(
                        "funnel.words",
                        started,
                        reached(funnel, Step.SUBMITTED),
                        reached(funnel, Step.SIGNED),
                        reached(funnel, Step.ACTIVE));
        return new Picture.Bars(said, List.of(), bars);
    }

    private static long reached(List<Cohort> funnel, Step step) {
        return funnel.stream().mapToLong(each -> each.reached().getOrDefault(step, 0L)).sum();
    }

    private static long ended(List<Cohort> funnel, Stage stage) {
        return funnel.stream().mapToLong(each -> each.ended().getOrDefault(stage, 0L)).sum();
    }
}
