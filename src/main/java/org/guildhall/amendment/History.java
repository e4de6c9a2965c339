package org.guildhall.amendment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.AmendmentId;
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

/// The history of an amendment as people read it, newest first.
@Component
class History {
    /// What is the vendor's own business.
    static final Set<String> OURS =
            Set.of(
                    Action.BEGIN.type(),
                    Action.ASK_APPROVAL.type(),
                    Action.CONSENT.type(),
                    Action.GIVE_BACK.type());

    private final Events events;
    private final Mailroom mailroom;

    History(Events events, Mailroom mailroom) {
        this.events = events;
        this.mailroom = mailroom;
    }

    /// Everything, with what became of each letter.
    Timeline whole(AmendmentId id, Page page) {
        var happened = events.of(id.value()).stream().map(event -> entry(event, page.text()));
        var letters =
                mailroom.about(id.value()).stream()
                        .map(mail -> Posted.entry(mail, page, Optional.empty()));
        return newestFirst(Stream.concat(happened, letters).toList());
    }

    /// What the partner may see.
    Timeline forPartner(AmendmentId id, Text text) {
        return newestFirst(
                events.of(id.value()).stream()
                        .filter(event -> !OURS.contains(event.type()))
                        .map(event -> entry(event, text))
                        .toList());
    }

    private static Timeline newestFirst(List<Entry> entries) {
        return new Timeline(
                entries.reversed().stream()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList());
    }

    private static Entry entry(Event event, Text text) {
        var kind = event.actor().role().equals("SYSTEM") ? Kind.SYSTEM : Kind.PERSON;
        var what = text.of("amendment.event." + event.type());
        return new Entry(kind, event.at(), what, event.actor().name(), event.reason(), null);
    }
}
