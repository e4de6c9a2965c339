package org.guildhall.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;

/// Tells a deputy that they stand in, and that they don't any more; nothing once they have left.
@Component
class AbsenceMails implements EventConsumer {
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final Texts texts;

    AbsenceMails(Mailroom mailroom, Accounts accounts, Texts texts) {
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public void accept(Event event) {
        var told = event.type().equals("kept") || event.type().equals("taken-back");
        if (!event.subject().kind().equals("absence") || !told) return;
        if (event.text("deputy").isEmpty()) return;
        var deputy = accounts.person(new PersonId(UUID.fromString(event.text("deputy"))));
        if (deputy.closed().isPresent()) return;
        var away = accounts.person(new PersonId(UUID.fromString(event.text("person"))));
        var text = texts.in(deputy.language());
        var kind = "roster.mail." + event.type();
        var from = text.date(LocalDate.parse(event.text("from")));
        var to = text.date(LocalDate.parse(event.text("to")));
        mailroom.post(
                new Letter(
                        kind + ":" + event.id() + ":" + deputy.email().value(),
                        kind,
                        deputy.reader(),
                        event.subject().id(),
                        text.of(kind + ".title", away.name()),
                        List.of(text.of(kind + ".body", away.name(), from, to)),
                        List.of(),
                        Optional.empty()));
    }
}
