package org.guildhall.ticket.passage;

import java.util.Map;
import org.guildhall.platform.web.Text;
import org.springframework.modulith.NamedInterface;

/// What requests can be about, as people choose it.
///
/// @param code by which tickets, addresses and diagnoses know it; it stays when the names change
/// @param position its place among the others, the lowest first
/// @param names by language; English is there
/// @param retired not offered any more
/// @param version 0 for one that isn't kept yet
@NamedInterface("passage")
public record Topic(
        String code, int position, Map<String, String> names, boolean retired, long version) {
    public Topic {
        names = Map.copyOf(names);
    }

    /// Its name in the reader's language, or else in English.
    public String in(Text text) {
        var english = names.getOrDefault("en", code);
        return names.getOrDefault(text.locale().getLanguage(), english);
    }
}
