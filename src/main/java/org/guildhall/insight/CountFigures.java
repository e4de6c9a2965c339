package org.guildhall.insight;

import java.util.List;
import java.util.function.Function;
import org.guildhall.insight.Behind.Corrected;
import org.guildhall.insight.Behind.Rejected;
import org.guildhall.insight.Figure.Cell;
import org.guildhall.insight.Figure.Kind;
import org.guildhall.insight.Figure.Row;
import org.guildhall.insight.FigureStore.Count;
import org.guildhall.insight.Picture.Bar;

/// Plain counts: how often terms were corrected, and why applications were rejected.
final class CountFigures {
    private CountFigures() {}

    static Figure corrections(List<Count> counts, Filter filter, Wording wording) {
        return of(
                Kind.CORRECTIONS,
                counts,
                count -> wording.rounds(Integer.parseInt(count.what())),
                count -> FigureAddress.link(filter, new Corrected(Integer.parseInt(count.what()))),
                wording);
    }

    static Figure rejections(List<Count> counts, Filter filter, Wording wording) {
        return of(
                Kind.REJECTIONS,
                counts,
                count -> wording.reason(count.what()),
                count -> FigureAddress.link(filter, new Rejected(count.what())),
                wording);
    }

    private static Figure of(
            Kind kind,
            List<Count> counts,
            Function<Count, String> about,
            Function<Count, String> link,
            Wording wording) {
        var total = counts.stream().mapToLong(Count::cases).sum();
        var rows =
                counts.stream()
                        .map(
                                count ->
                                        new Row(
                                                about.apply(count),
                                                List.of(
                                                        Cell.of(count.cases(), link.apply(count)),
                                                        Cell.of(
                                                                wording.percent(
                                                                        (double) count.cases()
                                                                                / total),
                                                                link.apply(count)))))
                        .toList();
        var bars =
                counts.stream()
                        .map(
                                count ->
                                        new Bar(
                                                about.apply(count),
                                                String.valueOf(count.cases()),
                                                count.cases(),
                                                0))
                        .toList();
        var columns =
                List.of(
                        wording.of(kind.label() + ".what"),
                        wording.of("cases"),
                        wording.of("of-all"));
        var words = wording.of(kind.label() + ".words", total);
        return new Figure(kind, columns, rows, new Picture.Bars(words, List.of(), bars));
    }
}
