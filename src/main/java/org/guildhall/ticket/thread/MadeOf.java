package org.guildhall.ticket.thread;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/// What a reply was made of, kept with it for ever.
///
/// @param language BCP 47
/// @param parts in order; a reply that was typed as one text has none
@NamedInterface("thread")
public record MadeOf(String language, List<Part> parts, List<Cited> citations) {
    public MadeOf {
        parts = List.copyOf(parts);
        citations = List.copyOf(citations);
    }
}
