package org.guildhall.ticket.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
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
import org.guildhall.ticket.lifecycle.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened to a ticket as the desk reads it, newest first, with what became of each letter.
@Component
class TicketHistory {
    private final Events events;
    private final Mailroom mailroom;

    TicketHistory(Events events, Mailroom mailroom) {
        this.events = events;
        this.mailroom = mailroom;
    }

    Timeline of(TicketId id, Page page) {
        var happened = events.of(id.value()).stream().map(event -> entry(event, page.text()));
        var letters =
                mailroom.about(id.value()).stream()
                        .map(mail -> Posted.entry(mail, page, Optional.empty()));
        return new Timeline(
                Stream.concat(happened, letters).toList().reversed().stream()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList());
    }

    private static Entry entry(Event event, Text text) {
        var kind = event.actor().role().equals("SYSTEM") ? Kind.SYSTEM : Kind.PERSON;
        var what = text.of(key(event), event.text("agentName"));
        return new Entry(kind, event.at(), what, event.actor().name(), why(event, text), null);
    }

    private static String key(Event event) {
        var queued = event.type().equals("assigned") && event.text("agentName").isEmpty();
        return queued ? "ticket.event.queued" : "ticket.event." + event.type();
    }

    private static @Nullable String why(Event event, Text text) {
        if (event.text("away").isEmpty()) return event.reason();
        var until = text.date(LocalDate.parse(event.text("until")));
        return text.of("ticket.event.away", event.text("away"), until);
    }
}
