package org.guildhall.insight;

import java.util.Comparator;
import java.util.List;
import org.guildhall.insight.Figure.Cell;
import org.guildhall.insight.Figure.Row;
import org.guildhall.insight.FigureStore.Times;
import org.guildhall.insight.Picture.Bar;

/// How long cases waited in each stage, for us and for them.
final class TimesFigure {
    private TimesFigure() {}

    static Figure of(List<Times> counted, Filter filter, Wording wording) {
        var times = counted.stream().sorted(Comparator.comparing(Times::stage)).toList();
        var columns =
                List.of(
                        wording.of("stage"),
                        wording.of("cases"),
                        wording.of("us.median"),
                        wording.of("us.ninth"),
                        wording.of("them.median"),
                        wording.of("them.ninth"));
        var rows = times.stream().map(each -> row(each, filter, wording)).toList();
        return new Figure(Figure.Kind.TIMES, columns, rows, picture(times, wording));
    }

    private static Row row(Times times, Filter filter, Wording wording) {
        var behind = FigureAddress.link(filter, new Behind.Passed(times.stage()));
        return new Row(
                wording.stage(times.stage()),
                List.of(
                        Cell.of(times.cases(), behind),
                        Cell.of(wording.days(times.us().median()), behind),
                        Cell.of(wording.days(times.us().ninth()), behind),
                        Cell.of(wording.days(times.them().median()), behind),
                        Cell.of(wording.days(times.them().ninth()), behind)));
    }

    private static Picture picture(List<Times> times, Wording wording) {
        var bars = times.stream().map(each -> bar(each, wording)).toList();
        var longest =
                times.stream()
                        .max(Comparator.comparingDouble(each -> each.us().median()))
                        .map(each -> wording.stage(each.stage()))
                        .orElse("–");
        return new Picture.Bars(
                wording.of("times.words", longest),
                List.of(wording.of("us"), wording.of("them")),
                bars);
    }

    private static Bar bar(Times times, Wording wording) {
        var us = times.us().median();
        var them = times.them().median();
        var words = wording.of("times.bar", wording.days(us), wording.days(them));
        return new Bar(wording.stage(times.stage()), words, us, them);
    }
}
