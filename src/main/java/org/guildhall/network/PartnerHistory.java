package org.guildhall.network;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.Timeline.Entry;
import org.guildhall.platform.web.Timeline.Kind;
import org.guildhall.platform.web.Tone;
import org.springframework.stereotype.Component;

/// The history of a partnership as the desk reads it: what happened, and which letters went out.
@Component
class PartnerHistory {
    private final Events events;
    private final Mailroom mailroom;

    PartnerHistory(Events events, Mailroom mailroom) {
        this.events = events;
        this.mailroom = mailroom;
    }

    /// Newest first.
    Timeline of(UUID partnership, Text text) {
        var happened = events.of(partnership).stream().map(event -> entry(event, text));
        var letters = mailroom.about(partnership).stream().map(mail -> entry(mail, text));
        return new Timeline(
                Stream.concat(happened, letters).toList().reversed().stream()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList());
    }

    private static Entry entry(Event event, Text text) {
        var kind = event.actor().role().equals("SYSTEM") ? Kind.SYSTEM : Kind.PERSON;
        var what = text.of(key(event), event.text("what"));
        return new Entry(kind, event.at(), what, event.actor().name(), event.reason(), null);
    }

    /// Events of other packages about a partnership are named by their subject's kind.
    private static String key(Event event) {
        var kind = event.subject().kind();
        return (kind.equals("partnership") ? "network" : kind) + ".event." + event.type();
    }

    private static Entry entry(Mail mail, Text text) {
        var delivery =
                switch (mail.state()) {
                    case QUEUED -> new Chip(text.of("network.mail.state.QUEUED"), Tone.NEUTRAL);
                    case SENT -> new Chip(text.of("network.mail.state.SENT"), Tone.GOOD);
                    case FAILED -> new Chip(text.of("network.mail.state.FAILED"), Tone.BAD);
                };
        var at = mail.sentAt().orElse(mail.createdAt());
        return new Entry(Kind.MAIL, at, mail.title(), mail.recipient(), null, delivery);
    }
}
