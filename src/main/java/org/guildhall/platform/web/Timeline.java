package org.guildhall.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// People, system and mail in one history, in the order it is shown.
public record Timeline(List<Entry> entries) {
    public Timeline {
        entries = List.copyOf(entries);
    }

    /// One thing that happened.
    ///
    /// @param what in one line, such as *Qualification approved*
    /// @param who the person or part of the system, in the reader's words
    /// @param words what was written, where something was
    /// @param delivery of a mail: sent, deferred, refused, come back
    /// @param note what there is to know about it, such as what the mail server said
    /// @param deed what can be done about it, where something can
    public record Entry(
            Kind kind,
            Instant at,
            String what,
            String who,
            @Nullable String words,
            @Nullable Chip delivery,
            @Nullable String note,
            @Nullable Deed deed) {
        /// One with nothing to add and nothing to do about it.
        public Entry(
                Kind kind,
                Instant at,
                String what,
                String who,
                @Nullable String words,
                @Nullable Chip delivery) {
            this(kind, at, what, who, words, delivery, null, null);
        }
    }

    /// What can be done about it, by a button.
    ///
    /// @param action where the form goes
    public record Deed(String label, String action) {}

    /// Who made it happen.
    public enum Kind {
        PERSON,
        SYSTEM,
        MAIL;

        /// The class that the style sheet knows it by.
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The icon that stands for it.
        public String icon() {
            return switch (this) {
                case PERSON -> "user";
                case SYSTEM -> "settings";
                case MAIL -> "mail";
            };
        }
    }
}
