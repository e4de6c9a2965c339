package org.guildhall.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.springframework.stereotype.Component;

/// Tells the owners of an account that somebody bound or removed a payment method: whoever didn't
/// do it has to know at once.
@Component
class PaymentMails implements EventConsumer {
    private final Accounts accounts;
    private final Mailroom mailroom;
    private final Wording wording;
    private final Settings settings;

    PaymentMails(Accounts accounts, Mailroom mailroom, Wording wording, Settings settings) {
        this.accounts = accounts;
        this.mailroom = mailroom;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals(PaymentMethods.KIND)) return;
        accounts.owners(new AccountId(UUID.fromString(event.text("account"))))
                .forEach(owner -> post(event, owner));
    }

    private void post(Event event, Person owner) {
        var text = wording.in(owner.language());
        var kind = "payment.mail." + event.type();
        var method =
                text.of(PaymentKind.of(event.text("kind")).key())
                        + ", "
                        + event.text("label")
                        + " •••• "
                        + event.text("tail");
        var reader = owner.reader();
        mailroom.post(
                new Letter(
                        event.id() + ":" + kind + ":" + reader.email(),
                        kind,
                        reader,
                        event.subject().id(),
                        text.of(kind + ".title"),
                        List.of(text.of(kind + ".text", method, event.actor().name())),
                        List.of(new Letter.Fact(text.of("payment.mail.uid"), event.text("uid"))),
                        Optional.of(
                                new Letter.Link(
                                        text.of("payment.mail.link"),
                                        settings.link(PaymentPages.HERE)))));
    }
}
