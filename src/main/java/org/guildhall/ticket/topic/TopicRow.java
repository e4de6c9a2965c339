package org.guildhall.ticket.topic;

import java.util.List;
import org.guildhall.platform.web.Chip;

/// A topic in the list of all.
///
/// @param others its names in the other languages, in their order
/// @param state *Retired*, or that it is offered
public record TopicRow(String href, String name, List<String> others, int position, Chip state) {
    public TopicRow {
        others = List.copyOf(others);
    }
}
