package org.guildhall.insight;

import java.util.List;
import org.guildhall.insight.Behind.Promised;
import org.guildhall.insight.Behind.Word;
import org.guildhall.insight.Figure.Cell;
import org.guildhall.insight.Figure.Row;
import org.guildhall.insight.FigureStore.Kept;
import org.guildhall.insight.Picture.Line;
import org.guildhall.insight.Picture.Point;

/// How many promises with a clock were kept, by kind, and by the month in which they were due.
final class PromisesFigure {
    private PromisesFigure() {}

    static Figure of(List<Kept> promises, Filter filter, Wording wording) {
        var columns =
                List.of(
                        wording.of("month"),
                        wording.of("promise"),
                        wording.of("due"),
                        wording.of("kept"),
                        wording.of("missed"),
                        wording.of("share"));
        var rows = promises.stream().map(each -> row(each, filter, wording)).toList();
        return new Figure(Figure.Kind.PROMISES, columns, rows, picture(promises, wording));
    }

    private static Row row(Kept promise, Filter filter, Wording wording) {
        var month = filter.in(promise.month());
        var kept = link(month, promise, Word.KEPT);
        return new Row(
                wording.month(promise.month()),
                List.of(
                        Cell.words(wording.promise(promise.kind())),
                        Cell.of(promise.due(), link(month, promise, Word.GIVEN)),
                        Cell.of(promise.kept(), kept),
                        Cell.of(promise.missed(), link(month, promise, Word.MISSED)),
                        Cell.of(wording.percent(share(promise)), kept)));
    }

    private static String link(Filter filter, Kept promise, Word word) {
        return FigureAddress.link(filter, new Promised(promise.kind(), word));
    }

    private static Picture picture(List<Kept> promises, Wording wording) {
        var months = promises.stream().map(Kept::month).distinct().sorted().toList();
        var lines =
                promises.stream()
                        .map(Kept::kind)
                        .distinct()
                        .sorted()
                        .map(
                                kind ->
                                        new Line(
                                                wording.promise(kind),
                                                promises.stream()
                                                        .filter(each -> each.kind().equals(kind))
                                                        .map(
                                                                each ->
                                                                        new Point(
                                                                                months.indexOf(
                                                                                        each
                                                                                                .month()),
                                                                                share(each)))
                                                        .toList()))
                        .toList();
        var due = promises.stream().mapToLong(Kept::due).sum();
        var kept = promises.stream().mapToLong(Kept::kept).sum();
        return new Picture.Lines(
                wording.of("promises.words", kept, due),
                months.stream().map(wording::month).toList(),
                lines);
    }

    private static double share(Kept promise) {
        return promise.due() == 0 ? 0 : (double) promise.kept() / promise.due();
    }
}
