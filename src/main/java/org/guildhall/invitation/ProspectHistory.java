package org.guildhall.invitation;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Posted;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.Timeline.Entry;
import org.guildhall.platform.web.Timeline.Kind;
import org.guildhall.programme.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The history of a prospect as people read it, with what became of each letter, newest first.
@Component
class ProspectHistory {
    private final Events events;
    private final Mailroom mailroom;

    ProspectHistory(Events events, Mailroom mailroom) {
        this.events = events;
        this.mailroom = mailroom;
    }

    Timeline of(Prospect prospect, Programme programme, Page page) {
        var text = page.text();
        var id = prospect.id().value();
        var happened = events.of(id).stream().map(event -> entry(event, programme, text));
        var letters =
                mailroom.about(id).stream().map(mail -> Posted.entry(mail, page, Optional.empty()));
        return new Timeline(
                Stream.concat(happened, letters).toList().reversed().stream()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList());
    }

    private static Entry entry(Event event, Programme programme, Text text) {
        return new Entry(
                event.actor().role().equals("SYSTEM") ? Kind.SYSTEM : Kind.PERSON,
                event.at(),
                text.of("invitation.event." + event.type()),
                event.actor().name(),
                words(event, programme, text),
                null);
    }

    /// Materials are named as the reader knows them; everything else in the words it was said in.
    private static @Nullable String words(Event event, Programme programme, Text text) {
        var received = event.text("received");
        if (received.isEmpty()) return event.reason();
        return programme.materials().stream()
                .filter(material -> received.lines().anyMatch(material.code()::equals))
                .map(material -> material.label().in(text))
                .collect(Collectors.joining(", "));
    }
}
