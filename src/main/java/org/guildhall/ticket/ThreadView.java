package org.guildhall.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.thread.Attachment;
import org.guildhall.ticket.thread.Inside;
import org.guildhall.ticket.thread.Message;
import org.guildhall.ticket.thread.Note;
import org.guildhall.ticket.thread.Removal;
import org.guildhall.ticket.thread.Talk;

/// A thread as a page shows it, oldest first.
public record ThreadView(List<Entry> entries) {
    public ThreadView {
        entries = List.copyOf(entries);
    }

    /// Whose words an entry holds.
    public enum Kind {
        CUSTOMER,
        REPLY,
        NOTE;

        /// The class that the style sheet knows it by.
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One entry.
    ///
    /// @param key of the message or the note
    /// @param what whose words they are, in the reader's words
    /// @param words empty once they were removed
    /// @param removed that they were, when, by whom and why; empty while they are there
    public record Entry(
            String key,
            Kind kind,
            String what,
            String who,
            Instant at,
            String words,
            String removed,
            List<File> files) {
        public Entry {
            files = List.copyOf(files);
        }
    }

    /// A file of an entry; one that was removed leads nowhere.
    public record File(String key, String name, String href, String removed) {}

    /// The thread as the customer has it.
    ///
    /// @param place the address of the ticket
    public static ThreadView of(Talk talk, String place, Page page) {
        return new ThreadView(messages(talk, place, page, "ticket.thread.own.").toList());
    }

    /// The thread as the desk has it: notes stand where they were written.
    public static ThreadView of(Case of, String place, Page page) {
        var notes = of.inside().notes().stream().map(each -> note(each, of.inside(), place, page));
        return new ThreadView(
                Stream.concat(messages(of.talk(), place, page, "ticket.thread."), notes)
                        .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::key))
                        .toList());
    }

    private static Stream<Entry> messages(Talk talk, String place, Page page, String words) {
        return talk.messages().stream().map(each -> message(each, talk, place, page, words));
    }

    private static Entry message(
            Message message, Talk talk, String place, Page page, String words) {
        var kind = message.isReply() ? Kind.REPLY : Kind.CUSTOMER;
        return new Entry(
                message.id().toString(),
                kind,
                page.text().of(words + kind),
                message.author().name(),
                message.at(),
                message.text(),
                message.removal().map(gone -> said(gone, page)).orElse(""),
                files(talk.of(message.id()), place, page));
    }

    private static Entry note(Note note, Inside inside, String place, Page page) {
        return new Entry(
                note.id().toString(),
                Kind.NOTE,
                page.text().of("ticket.thread.NOTE"),
                note.author().name(),
                note.at(),
                note.text(),
                note.removal().map(gone -> said(gone, page)).orElse(""),
                files(inside.of(note.id()), place, page));
    }

    private static List<File> files(List<Attachment> files, String place, Page page) {
        return files.stream()
                .map(
                        file ->
                                new File(
                                        file.id().toString(),
                                        file.name(),
                                        place + "/files/" + file.id(),
                                        file.removal().map(gone -> said(gone, page)).orElse("")))
                .toList();
    }

    private static String said(Removal gone, Page page) {
        return page.text().of("ticket.removed", page.moment(gone.at()), gone.by(), gone.why());
    }
}
