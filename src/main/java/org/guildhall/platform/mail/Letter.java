package org.guildhall.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.mail.enclosure.Enclosed;
import org.jspecify.annotations.Nullable;

/// One letter to one reader, in the reader's language. The key says what it is about and to whom
/// (the event's number, the kind, the address), so that posting it twice is once. The same parts
/// become HTML and text.
public record Letter(
        String key,
        String kind,
        Reader reader,
        @Nullable UUID subject,
        String title,
        List<String> paragraphs,
        List<Fact> facts,
        Optional<Link> link,
        Nature nature,
        Optional<Conversation> conversation,
        List<Enclosed> files) {
    public Letter {
        files = List.copyOf(files);
    }

    /// One that is part of no conversation.
    public Letter(
            String key,
            String kind,
            Reader reader,
            @Nullable UUID subject,
            String title,
            List<String> paragraphs,
            List<Fact> facts,
            Optional<Link> link,
            Nature nature) {
        this(
                key,
                kind,
                reader,
                subject,
                title,
                paragraphs,
                facts,
                link,
                nature,
                Optional.empty(),
                List.of());
    }

    /// One that goes out at once.
    public Letter(
            String key,
            String kind,
            Reader reader,
            @Nullable UUID subject,
            String title,
            List<String> paragraphs,
            List<Fact> facts,
            Optional<Link> link) {
        this(key, kind, reader, subject, title, paragraphs, facts, link, Nature.ACTION);
    }

    /// The same letter, of another nature.
    public Letter of(Nature other) {
        return with(other, conversation, files);
    }

    /// The same letter as part of a conversation.
    public Letter in(Conversation of) {
        return with(nature, Optional.of(of), files);
    }

    /// The same letter with files. They are read when it leaves: one that is gone by then doesn't
    /// go along.
    public Letter enclosing(List<Enclosed> these) {
        return with(nature, conversation, these);
    }

    /// Whether it greets its reader and takes its leave by itself.
    public boolean isFramed() {
        return conversation.filter(Conversation::byHand).isEmpty();
    }

    private Letter with(Nature nature, Optional<Conversation> of, List<Enclosed> files) {
        return new Letter(
                key, kind, reader, subject, title, paragraphs, facts, link, nature, of, files);
    }

    /// Who reads it. The person, when it is somebody who can sign in: the letter then lies in the
    /// inbox too.
    public record Reader(String email, String name, Locale language, @Nullable UUID person) {}

    /// A fact set apart from the words, such as a code, a date, or what was asked.
    ///
    /// @param address where more of it is
    public record Fact(String label, String value, Optional<String> address) {
        public Fact(String label, String value) {
            this(label, value, Optional.empty());
        }
    }

    /// What a letter belongs to that people answer by mail (RFC 5322, section 3.6.4).
    ///
    /// @param messageId its own
    /// @param references the Message-IDs of what came before, oldest first
    /// @param replyTo where answers go, when they are read
    /// @param byHand whether somebody wrote it: such a letter says that and nothing around it
    public record Conversation(
            String messageId, List<String> references, Optional<String> replyTo, boolean byHand) {
        public Conversation {
            references = List.copyOf(references);
        }
    }

    /// The one thing to do, with the whole address of the very page.
    public record Link(String label, String address) {}
}
