package org.guildhall.webhook;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Permission;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.guildhall.webhook.delivery.Outcomes;
import org.guildhall.webhook.endpoint.Endpoint;
import org.guildhall.webhook.endpoint.EventTypes;
import org.springframework.stereotype.Component;

/// Tells administrators of an endpoint that doesn't hear: when messages are given up, at most once
/// a day, and when it is switched off.
@Component
class WebhookMails implements EventConsumer {
    private final Mailroom mailroom;
    private final StaffDirectory staff;
    private final Wording wording;
    private final Settings settings;

    WebhookMails(Mailroom mailroom, StaffDirectory staff, Wording wording, Settings settings) {
        this.mailroom = mailroom;
        this.staff = staff;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals(EventTypes.OWN)) return;
        switch (event.type()) {
            case Outcomes.GAVE_UP -> {
                var day = event.at().atZone(ZoneOffset.UTC).toLocalDate();
                post(event, "webhook.mail.gave-up", event.subject().id() + ":" + day);
            }
            case Outcomes.SWITCHED_OFF ->
                    post(event, "webhook.mail.switched-off", String.valueOf(event.id()));
            default -> {}
        }
    }

    private void post(Event event, String kind, String once) {
        for (var person : staff.whoMay(Permission.MANAGE_WEBHOOKS)) {
            mailroom.post(letter(event, kind, once, person));
        }
    }

    private Letter letter(Event event, String kind, String once, Person person) {
        var text = wording.in(person.language());
        var address = event.text("address");
        var why = event.text("why");
        var facts =
                why.isEmpty()
                        ? List.<Fact>of()
                        : List.of(new Fact(text.of("webhook.why"), text.of("webhook.why." + why)));
        return new Letter(
                kind + ":" + once + ":" + person.email().value(),
                kind,
                person.reader(),
                event.subject().id(),
                text.of(kind + ".title", address),
                List.of(text.of(kind + ".body", address).split("\n\n")),
                facts,
                Optional.of(
                        new Link(
                                text.of("webhook.mail.link"),
                                settings.link(Endpoint.path(event.subject().id())))));
    }
}
