package org.guildhall.ticket;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.platform.file.Upload;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Cited;
import org.guildhall.ticket.thread.MadeOf;
import org.guildhall.ticket.thread.Part;

/// A reply before it leaves, with what it is made of.
///
/// @param text all of it, as the customer will read it
/// @param citations the articles it refers to
/// @param parts salutation to signature, in order; none when it was typed as one text
/// @param files what is sent along
public record ReplyDraft(
        TicketId ticket,
        Locale language,
        String text,
        List<Cited> citations,
        List<Part> parts,
        List<Upload> files) {
    public ReplyDraft {
        citations = List.copyOf(citations);
        parts = List.copyOf(parts);
        files = List.copyOf(files);
    }

    /// One that was typed as one text.
    public static ReplyDraft plain(TicketId ticket, Locale language, String text) {
        return new ReplyDraft(ticket, language, text, List.of(), List.of(), List.of());
    }

    /// The same with these files.
    public ReplyDraft with(List<Upload> sent) {
        return new ReplyDraft(ticket, language, text, citations, parts, sent);
    }

    /// The same with one more article, unless it refers to that already.
    ReplyDraft citing(Cited one) {
        if (citations.stream().anyMatch(known -> known.article().equals(one.article()))) {
            return this;
        }
        var more = Stream.concat(citations.stream(), Stream.of(one)).toList();
        return new ReplyDraft(ticket, language, text, more, parts, files);
    }

    MadeOf madeOf() {
        return new MadeOf(language.toLanguageTag(), parts, citations);
    }
}
