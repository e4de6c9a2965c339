package org.guildhall.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.reply.lint.Lint;
import org.guildhall.reply.lint.PartName;
import org.guildhall.reply.template.Kind;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Cited;
import org.guildhall.ticket.thread.Part;

/// A reply put together of parts, before it is sent.
///
/// @param parts by name; those that are empty are left out of the text
public record Composition(Kind kind, Map<PartName, String> parts, List<Citation> citations) {
    public Composition {
        parts = Map.copyOf(parts);
        citations = List.copyOf(citations);
    }

    /// As the customer will read it.
    public String text() {
        return Lint.assembled(parts);
    }

    /// As it leaves.
    public ReplyDraft draft(TicketId ticket, Locale language) {
        return new ReplyDraft(
                ticket,
                language,
                text(),
                citations.stream().map(Composition::cited).toList(),
                named().entrySet().stream()
                        .map(part -> new Part(part.getKey().label(), part.getValue()))
                        .toList(),
                List.of());
    }

    private static Cited cited(Citation citation) {
        return new Cited(citation.article().subject().id(), citation.version());
    }

    /// All of them in their order, the empty ones too: a missing part has to be seen.
    private Map<PartName, String> named() {
        var named = new LinkedHashMap<PartName, String>();
        for (var name : PartName.values()) {
            if (PartName.NEEDED.contains(name) || parts.containsKey(name)) {
                named.put(name, parts.getOrDefault(name, ""));
            }
        }
        return named;
    }
}
