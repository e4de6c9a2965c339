package org.guildhall.ticket.desk;

import java.util.List;
import java.util.Set;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.ClockChip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;
import org.guildhall.ticket.ThreadView;
import org.guildhall.ticket.TicketSection.Section;

/// A ticket as the desk shows it.
///
/// @param possible what the reader may do now, by the table
/// @param stranger whether the requester is nobody of the account that was named
/// @param replying who else is writing a reply at this moment
/// @param sections what other packages know about it
public record DeskView(
        String path,
        String id,
        long version,
        String number,
        String title,
        Chip chip,
        Chip priority,
        List<Promised> promises,
        Set<String> possible,
        List<Fact> facts,
        boolean stranger,
        ThreadView thread,
        List<String> replying,
        Timeline history,
        List<Section> sections,
        Offered offered) {
    public DeskView {
        promises = List.copyOf(promises);
        possible = Set.copyOf(possible);
        facts = List.copyOf(facts);
        replying = List.copyOf(replying);
        sections = List.copyOf(sections);
    }

    /// A promise that runs or stands still, by its name.
    public record Promised(String name, ClockChip clock) {}

    /// What the forms of the page offer.
    ///
    /// @param aims what a reply can be to bring about
    public record Offered(
            List<Choice> agents,
            List<Choice> macros,
            List<Choice> topics,
            List<Choice> priorities,
            List<Choice> languages,
            List<Choice> aims) {}

    /// Whether the reader may do that now; the action by its name in the table.
    public boolean may(String action) {
        return possible.contains(action);
    }
}
