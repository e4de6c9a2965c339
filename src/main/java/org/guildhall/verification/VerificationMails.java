package org.guildhall.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.access.Permission;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.Reason;
import org.guildhall.verification.lifecycle.VerificationState;
import org.springframework.stereotype.Component;

/// The mails about verifications: decisions to the account's people, new work to the verifiers.
@Component
class VerificationMails implements EventConsumer {
    private static final String PORTAL = "/portal/verification";

    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Mailroom mailroom;
    private final Wording wording;
    private final Settings settings;

    VerificationMails(
            Accounts accounts,
            StaffDirectory staff,
            Mailroom mailroom,
            Wording wording,
            Settings settings) {
        this.accounts = accounts;
        this.staff = staff;
        this.mailroom = mailroom;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        switch (event.name()) {
            case "verification.submitted", "verification.clock-over" -> tellVerifiers(event);
            case "verification.clock-half" -> tellReviewer(event);
            case "verification.verified" -> tellAccount(event, onward(event));
            case "verification.asked",
                    "verification.rejected",
                    "verification.refused",
                    "verification.ending",
                    "verification.expired" ->
                    tellAccount(event, PORTAL);
            default -> {}
        }
    }

    private void tellVerifiers(Event event) {
        tell(staff.whoMay(Permission.DECIDE_VERIFICATIONS), event);
    }

    /// Whoever has taken it; all of them while nobody has.
    private void tellReviewer(Event event) {
        var all = staff.whoMay(Permission.DECIDE_VERIFICATIONS);
        var has = all.stream().filter(each -> isNamed(each, event.text("reviewer"))).toList();
        tell(has.isEmpty() ? all : has, event);
    }

    private static boolean isNamed(Person person, String id) {
        return person.id().value().toString().equals(id);
    }

    private void tell(List<Person> verifiers, Event event) {
        var path = "/desk/verifications/" + event.subject().id();
        verifiers.forEach(verifier -> post(event, verifier, path, facts(verifier, event)));
    }

    private void tellAccount(Event event, String path) {
        accounts.of(new AccountId(UUID.fromString(event.text("account"))))
                .forEach(person -> post(event, person, path, decision(person, event)));
    }

    private static String onward(Event event) {
        var continuation = event.text("continuation");
        return continuation.isEmpty() ? PORTAL : continuation;
    }

    private List<Letter.Fact> facts(Person verifier, Event event) {
        var text = wording.in(verifier.language());
        var facts = new ArrayList<Letter.Fact>();
        facts.add(new Letter.Fact(text.of("verification.mail.uid"), event.text("uid")));
        facts.add(new Letter.Fact(text.of("verification.mail.number"), event.text("number")));
        if (!event.text("due").isEmpty()) {
            var due = text.moment(Instant.parse(event.text("due")), verifier.zone());
            facts.add(new Letter.Fact(text.of("verification.mail.due"), due));
        }
        return facts;
    }

    private List<Letter.Fact> decision(Person person, Event event) {
        var text = wording.in(person.language());
        var facts = new ArrayList<Letter.Fact>();
        if (event.reason() != null && !event.reason().isEmpty()) {
            facts.add(new Letter.Fact(text.of("verification.mail.words"), event.reason()));
        }
        if (!event.text("reason").isEmpty()) {
            var reason = text.of(Reason.valueOf(event.text("reason")).key());
            facts.add(new Letter.Fact(text.of("verification.mail.reason"), reason));
        }
        if (!event.payload().path("items").isEmpty()) {
            facts.add(new Letter.Fact(text.of("verification.mail.items"), items(text, event)));
        }
        return facts;
    }

    private static String items(Text text, Event event) {
        return event.payload()
                .path("items")
                .valueStream()
                .map(item -> text.of(Item.valueOf(item.asString()).key()))
                .collect(Collectors.joining("; "));
    }

    /// What ends while a new round is under way is told in other words than what just ends.
    private static String words(Event event) {
        var isMeanwhile =
                event.type().equals("expired")
                        && !VerificationState.EXPIRED.name().equals(event.to());
        return isMeanwhile ? "expired-meanwhile" : event.type();
    }

    private void post(Event event, Person person, String path, List<Letter.Fact> facts) {
        var text = wording.in(person.language());
        var key = "verification.mail." + words(event);
        var until =
                event.text("until").isEmpty()
                        ? ""
                        : text.moment(Instant.parse(event.text("until")), person.zone());
        var reader = person.reader();
        mailroom.post(
                new Letter(
                        event.id() + ":" + event.name() + ":" + reader.email(),
                        event.name(),
                        reader,
                        event.subject().id(),
                        text.of(key + ".title", event.text("legalName")),
                        List.of(text.of(key + ".text", event.text("legalName"), until)),
                        facts,
                        Optional.of(new Letter.Link(text.of(key + ".link"), settings.link(path))),
                        event.type().equals("submitted") ? Nature.ROUTINE : Nature.ACTION));
    }
}
