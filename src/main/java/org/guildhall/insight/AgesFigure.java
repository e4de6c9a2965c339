package org.guildhall.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.guildhall.insight.Behind.Aged;
import org.guildhall.insight.Figure.Cell;
import org.guildhall.insight.Figure.Row;
import org.guildhall.insight.FigureStore.Ages;
import org.guildhall.insight.Picture.Bar;

/// How long the open cases have stood where they stand.
final class AgesFigure {
    private AgesFigure() {}

    static Figure of(List<Ages> counted, Filter filter, Wording wording) {
        var ages = counted.stream().sorted(Comparator.comparing(Ages::stage)).toList();
        var columns = new ArrayList<>(List.of(wording.of("stage")));
        for (var age : Age.values()) columns.add(wording.age(age));
        var rows = ages.stream().map(each -> row(each, filter, wording)).toList();
        return new Figure(Figure.Kind.AGES, columns, rows, picture(ages, wording));
    }

    private static Row row(Ages ages, Filter filter, Wording wording) {
        return new Row(
                wording.stage(ages.stage()),
                Arrays.stream(Age.values()).map(age -> cell(ages, age, filter)).toList());
    }

    private static Cell cell(Ages ages, Age age, Filter filter) {
        var behind = new Aged(ages.stage(), age);
        return Cell.of(ages.cases().getOrDefault(age, 0L), FigureAddress.link(filter, behind));
    }

    private static Picture picture(List<Ages> ages, Wording wording) {
        var bars =
                Arrays.stream(Age.values())
                        .map(
                                age ->
                                        new Bar(
                                                wording.age(age),
                                                String.valueOf(sum(ages, age)),
                                                sum(ages, age),
                                                0))
                        .toList();
        var open = Arrays.stream(Age.values()).mapToLong(age -> sum(ages, age)).sum();
        var words = wording.of("ages.words", open, sum(ages, Age.OLDER));
        return new Picture.Bars(words, List.of(), bars);
    }

    private static long sum(List<Ages> ages, Age age) {
        return ages.stream().mapToLong(each -> each.cases().getOrDefault(age, 0L)).sum();
    }
}
