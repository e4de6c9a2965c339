package org.guildhall.retention;

import java.util.List;
import java.util.stream.Stream;
import org.guildhall.platform.retention.Kept;
import org.guildhall.platform.web.Text;

/// Somebody who only writes and may be erased, as the page shows them.
///
/// @param kept what goes, by kind
/// @param refusal why it can't be done now, or empty
public record ShownWriter(String email, List<String> kept, String refusal) {
    static ShownWriter of(Writers.Outlook outlook, Text text) {
        var traces = new Kept("retention.kept.traces", outlook.traces());
        return new ShownWriter(
                outlook.email().value(),
                Stream.concat(outlook.kept().stream(), Stream.of(traces))
                        .filter(kept -> kept.things() > 0)
                        .map(kept -> text.of(kept.key(), kept.things()))
                        .toList(),
                outlook.refusal().map(text::of).orElse(""));
    }
}
