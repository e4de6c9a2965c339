package org.guildhall.commitment;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;

/// The letters about commitments: that a period is over, and what was settled.
@Component
class CommitmentMails implements EventConsumer {
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Texts texts;
    private final Settings settings;

    CommitmentMails(
            Mailroom mailroom,
            Accounts accounts,
            StaffDirectory staff,
            Texts texts,
            Settings settings) {
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.staff = staff;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals(Chronicle.KIND)) return;
        if (event.type().equals(Step.END.type())) {
            owners(event).forEach(person -> post(event, person, "end", "/console/commitment"));
            var desk = "/desk/partners/" + event.subject().id() + "/commitment";
            staff.lookingAfter(event.text("developer"), Permission.KEEP_PARTNERS)
                    .forEach(person -> post(event, person, "end.staff", desk));
        }
        if (event.type().equals(Step.SETTLE.type())) {
            var kind = isMissed(event) ? "missed" : "reached";
            owners(event).forEach(person -> post(event, person, kind, "/console/commitment"));
        }
    }

    private static boolean isMissed(Event event) {
        return money(event, "shortfall").amount().compareTo(BigDecimal.ZERO) > 0;
    }

    private List<Person> owners(Event event) {
        return accounts.byUid(new Uid(event.text("main")))
                .map(account -> accounts.owners(account.id()))
                .orElse(List.of());
    }

    private void post(Event event, Person person, String kind, String path) {
        var text = texts.in(person.language());
        var key = "commitment.mail." + kind;
        var company = event.text("company");
        var days = days(event, text);
        mailroom.post(
                new Letter(
                        key + ":" + event.id() + ":" + person.email().value(),
                        key,
                        person.reader(),
                        event.subject().id(),
                        text.of(key + ".title", company, days),
                        List.of(text.of(key + ".body", company, days)),
                        facts(event, text),
                        Optional.of(new Link(text.of("commitment.see"), settings.link(path)))));
    }

    private static String days(Event event, Text text) {
        var first = text.date(LocalDate.parse(event.text("firstDay")));
        return text.of("commitment.days", first, text.date(LocalDate.parse(event.text("lastDay"))));
    }

    private static List<Fact> facts(Event event, Text text) {
        var facts = new ArrayList<Fact>();
        amount(event, "promised", text).ifPresent(facts::add);
        amount(event, "achieved", text).ifPresent(facts::add);
        amount(event, "shortfall", text).ifPresent(facts::add);
        facts.add(
                new Fact(
                        text.of("commitment.rate"),
                        text.of("commitment.percentage", event.text("rate"))));
        amount(event, "compensation", text).ifPresent(facts::add);
        Optional.ofNullable(event.reason())
                .filter(not(String::isBlank))
                .map(words -> new Fact(text.of("commitment.words"), words))
                .ifPresent(facts::add);
        return facts;
    }

    private static Optional<Fact> amount(Event event, String name, Text text) {
        return Optional.of(new Fact(text.of("commitment." + name), money(event, name).shown()));
    }

    private static Money money(Event event, String name) {
        var parts = event.text(name).split(" ", 2);
        return Money.signed(parts[0], parts[1]);
    }
}
