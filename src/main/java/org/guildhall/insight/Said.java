package org.guildhall.insight;

import java.util.Locale;
import org.guildhall.insight.Behind.Aged;
import org.guildhall.insight.Behind.All;
import org.guildhall.insight.Behind.Corrected;
import org.guildhall.insight.Behind.Ended;
import org.guildhall.insight.Behind.Open;
import org.guildhall.insight.Behind.Passed;
import org.guildhall.insight.Behind.Promised;
import org.guildhall.insight.Behind.Reached;
import org.guildhall.insight.Behind.Rejected;

/// Says in a sentence which cases a list shows.
final class Said {
    private Said() {}

    static String of(Behind behind, Filter filter, Wording wording) {
        var from = wording.month(filter.from());
        var to = wording.month(filter.to());
        return switch (behind) {
            case All _ -> wording.of("said.all", from, to);
            case Reached(var step) -> wording.of("said.reached", from, to, wording.step(step));
            case Ended(var stage) -> wording.of("said.ended", from, to, wording.stage(stage));
            case Passed(var stage) -> wording.of("said.passed", from, to, wording.stage(stage));
            case Promised(var kind, var word) ->
                    wording.of(
                            "said.promised." + word.name().toLowerCase(Locale.ROOT),
                            from,
                            to,
                            wording.promise(kind));
            case Open _ -> wording.of("said.open");
            case Aged(var stage, var age) ->
                    wording.of("said.aged", wording.stage(stage), wording.age(age));
            case Corrected(var rounds) ->
                    wording.of("said.corrected", from, to, wording.rounds(rounds));
            case Rejected(var reason) ->
                    wording.of("said.rejected", from, to, wording.reason(reason));
        };
    }
}
