package org.guildhall.platform.mail;

import org.guildhall.platform.event.Event;

/// A letter did not arrive, as its event tells it.
///
/// @param about what the letter was about, by its id; empty when about nothing
/// @param words what the other side said
public record Undelivered(
        String type, String about, String kind, String title, String recipient, String words) {
    /// The kind of subject that letters are in history.
    public static final String SUBJECT = "mail";

    static final String REFUSED = "refused";
    static final String BOUNCED = "bounced";
    static final String GIVEN_UP = "given-up";

    /// Out of an event about a letter.
    public static Undelivered of(Event event) {
        return new Undelivered(
                event.type(),
                event.text("about"),
                event.text("kind"),
                event.text("title"),
                event.text("recipient"),
                event.reason() == null ? "" : event.reason());
    }

    /// Whether another try under the same address is of no use.
    public boolean isFinal() {
        return !type.equals(REFUSED);
    }
}
