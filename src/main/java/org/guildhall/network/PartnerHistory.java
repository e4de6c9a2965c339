package org.guildhall.network;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Posted;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.Timeline.Entry;
import org.guildhall.platform.web.Timeline.Kind;
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
    Timeline of(UUID partnership, Page page) {
        var happened = events.of(partnership).stream().map(event -> entry(event, page.text()));
        var letters =
                mailroom.about(partnership).stream()
                        .map(mail -> Posted.entry(mail, page, Optional.empty()));
        return new Timeline(
                Stream.concat(happened, letters).toList().reversed().stream()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList());
    }

    private static Entry entry(Event event, Text text) {
        var kind = event.actor().role().equals("SYSTEM") ? Kind.SYSTEM : Kind.PERSON;
        var what = text.of(key(event), named(event, text));
        return new Entry(kind, event.at(), what, event.actor().name(), event.reason(), null);
    }

    /// What it is about, in the reader's language where history has it in several.
    private static String named(Event event, Text text) {
        var said = event.text("what." + text.locale().getLanguage());
        return text.own(said.isEmpty() ? event.text("what") : said);
    }

    /// Events of other packages about a partnership are named by their subject's kind.
    private static String key(Event event) {
        var kind = event.subject().kind();
        return (kind.equals("partnership") ? "network" : kind) + ".event." + event.type();
    }
}
