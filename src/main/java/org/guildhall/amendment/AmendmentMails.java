package org.guildhall.amendment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Letter.Reader;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;

/// The letters about amendments, each made once from what happened. Those about the paper are the
/// contract's own.
@Component
class AmendmentMails implements EventConsumer {
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Texts texts;
    private final Settings settings;

    AmendmentMails(
            Mailroom mailroom,
            Accounts accounts,
            StaffDirectory staff,
            Texts texts,
            Settings settings) {
        this.accounts = accounts;
        this.mailroom = mailroom;
        this.staff = staff;
        this.texts = texts;
        this.settings = settings;
    }

    /// Whom an event is told to.
    private enum Audience {
        /// The holder of the Contact E-mail, once the partner knows of the amendment; the account's
        /// owners once that one has left it.
        CONTACT,
        /// The business developer who began it, or all of them once that one has left.
        DEVELOPER,
        /// Whose word terms beyond limits wait for.
        APPROVERS
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("amendment")) return;
        for (var audience : audiences(event)) {
            for (var reader : readers(audience, event)) {
                mailroom.post(letter(event, reader, audience));
            }
        }
    }

    private static List<Audience> audiences(Event event) {
        return event.type().equals(Unanswered.NUDGE)
                ? List.of(Audience.CONTACT)
                : audiences(Action.of(event.type()));
    }

    /// No default: a new action doesn't compile until it says who is told.
    private static List<Audience> audiences(Action action) {
        return switch (action) {
            case OFFER, REOPEN, WITHDRAW -> List.of(Audience.CONTACT);
            case APPROVE, COME_INTO_FORCE, EXPIRE, LAPSE ->
                    List.of(Audience.CONTACT, Audience.DEVELOPER);
            case ASK_APPROVAL, CONSENT -> List.of(Audience.APPROVERS);
            case GIVE_BACK, CONFIRM, MODIFY, DECLINE -> List.of(Audience.DEVELOPER);
            case BEGIN, WRITE, SEND_CONTRACT, END_CONTRACT, COMPLETE_CONTRACT -> List.of();
        };
    }

    private List<Reader> readers(Audience audience, Event event) {
        return switch (audience) {
            case CONTACT -> event.text("sheet").isEmpty() ? List.of() : contacts(event);
            case DEVELOPER ->
                    staff
                            .lookingAfter(event.text("developer"), Permission.REVIEW_APPLICATIONS)
                            .stream()
                            .map(Person::reader)
                            .toList();
            case APPROVERS ->
                    event.text("awaited")
                            .lines()
                            .flatMap(role -> staff.holding(Role.valueOf(role)).stream())
                            .filter(each -> !id(each).equals(event.text("author")))
                            .distinct()
                            .map(Person::reader)
                            .toList();
        };
    }

    private List<Reader> contacts(Event event) {
        var account = new AccountId(UUID.fromString(event.text("account")));
        return accounts.reached(contact(event), account);
    }

    private static Reader contact(Event event) {
        return new Reader(
                event.text("contactEmail"),
                event.text("contactName"),
                Locale.forLanguageTag(event.text("language")),
                UUID.fromString(event.text("person")));
    }

    private static String id(Person person) {
        return person.id().value().toString();
    }

    private Letter letter(Event event, Reader reader, Audience audience) {
        var text = texts.in(reader.language());
        var partner = audience == Audience.CONTACT;
        var kind = "amendment.mail." + kind(event, partner) + (partner ? "" : ".staff");
        var place = partner ? "/portal/amendments/" : "/desk/amendments/";
        return new Letter(
                kind + ":" + event.id() + ":" + reader.email(),
                kind,
                reader,
                event.subject().id(),
                text.of(kind + ".title", event.text("company"), event.text("number")),
                List.of(text.of(kind + ".body", event.text("company"), event.text("number"))),
                facts(event, text),
                Optional.of(
                        new Link(
                                text.of("amendment.mail.link" + (partner ? "" : ".staff")),
                                settings.link(place + event.subject().id()))));
    }

    /// To the partner, terms that were approved are terms that are offered.
    private static String kind(Event event, boolean partner) {
        return partner && event.type().equals(Action.APPROVE.type())
                ? Action.OFFER.type()
                : event.type();
    }

    private List<Fact> facts(Event event, Text text) {
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        text.of("amendment.fact.kind"),
                        text.of(Kind.valueOf(event.text("kind")).key())));
        facts.add(new Fact(text.of("amendment.fact.number"), event.text("number")));
        facts.add(new Fact(text.of("amendment.fact.amends"), event.text("amends")));
        if (event.reason() != null) {
            facts.add(new Fact(text.of("amendment.fact.words"), event.reason()));
        }
        for (var day : List.of("until", "effective")) {
            if (event.text(day).isEmpty()) continue;
            var zone = settings.site(event.text("site")).zone();
            var at = text.moment(Instant.parse(event.text(day)), zone);
            facts.add(new Fact(text.of("amendment.fact." + day), at));
        }
        return facts;
    }
}
