package org.guildhall.ticket.portal;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.ticket.ThreadView;

/// A request as its customer sees it.
///
/// @param next what happens next, and who acts
/// @param promise by when the customer hears from us, if that is promised
/// @param mayClose whether the customer can say that nothing more is needed
/// @param hears whether a reply still belongs to it
public record OwnView(
        String path,
        String number,
        String title,
        Chip chip,
        String next,
        Optional<String> promise,
        boolean hears,
        boolean mayClose,
        List<Fact> facts,
        ThreadView thread) {
    public OwnView {
        facts = List.copyOf(facts);
    }

    /// A request in the list.
    public record Row(String href, String number, String title, Chip chip, String about) {}
}
