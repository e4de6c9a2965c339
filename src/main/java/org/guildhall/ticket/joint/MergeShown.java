package org.guildhall.ticket.joint;

import java.util.List;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// A merge before it is done, as the page shows it.
///
/// @param number of the ticket that would go on
/// @param hindrance why they can't be merged, in the reader's words
public record MergeShown(
        String number, String title, List<Fact> facts, @Nullable String hindrance) {
    static MergeShown of(MergePreview preview, Page page) {
        var text = page.text();
        var into = preview.into();
        var from = preview.from();
        return new MergeShown(
                into.number(),
                into.matter().title(),
                List.of(
                        new Fact(text.of("ticket.fact.requester"), into.requester().name()),
                        new Fact(text.of("ticket.fact.state"), text.of(into.state().key())),
                        new Fact(
                                text.of("ticket.merge.messages"),
                                String.valueOf(from.talk().messages().size())),
                        new Fact(
                                text.of("ticket.merge.notes"),
                                String.valueOf(from.inside().notes().size()))),
                preview.hindrance().map(text::of).orElse(null));
    }
}
