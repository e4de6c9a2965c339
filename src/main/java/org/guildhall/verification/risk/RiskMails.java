package org.guildhall.verification.risk;

import java.time.LocalDate;
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
import org.springframework.stereotype.Component;

/// The mails about risk cases: what is asked and decided to the account's people, what was handed
/// in to the verifiers.
@Component
class RiskMails implements EventConsumer {
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Mailroom mailroom;
    private final Wording wording;
    private final Settings settings;

    RiskMails(
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
        if (!event.subject().kind().equals(RiskPassage.KIND)) return;
        switch (event.type()) {
            case "opened", "accepted", "refused", "withdrawn" -> tellAccount(event);
            case "submitted" -> tellVerifiers(event);
            case "overdue" -> {
                tellAccount(event);
                tellVerifiers(event);
            }
            default -> {}
        }
    }

    private void tellVerifiers(Event event) {
        var path = RiskDeskPages.HERE + "/" + event.subject().id();
        var kind = "verification.mail.kyc." + event.type() + "-staff";
        staff.whoMay(Permission.DECIDE_VERIFICATIONS)
                .forEach(verifier -> post(event, verifier, kind, path, Nature.ROUTINE));
    }

    private void tellAccount(Event event) {
        var kind = "verification.mail.kyc." + event.type();
        accounts.of(new AccountId(UUID.fromString(event.text("account"))))
                .forEach(person -> post(event, person, kind, KycPages.HERE, Nature.ACTION));
    }

    private void post(Event event, Person person, String kind, String path, Nature nature) {
        var text = wording.in(person.language());
        var due = text.date(LocalDate.parse(event.text("due")));
        var reader = person.reader();
        mailroom.post(
                new Letter(
                        event.id() + ":" + kind + ":" + reader.email(),
                        kind,
                        reader,
                        event.subject().id(),
                        text.of(kind + ".title", event.text("number"), due),
                        List.of(text.of(kind + ".text", event.text("number"), due)),
                        facts(text, event),
                        Optional.of(new Letter.Link(text.of(kind + ".link"), settings.link(path))),
                        nature));
    }

    private static List<Letter.Fact> facts(Text text, Event event) {
        var facts = new ArrayList<Letter.Fact>();
        facts.add(new Letter.Fact(text.of("verification.mail.uid"), event.text("uid")));
        if (event.reason() != null && !event.reason().isEmpty()) {
            facts.add(new Letter.Fact(text.of("verification.mail.words"), event.reason()));
        }
        switch (event.type()) {
            case "opened", "refused", "overdue" ->
                    facts.add(
                            new Letter.Fact(
                                    text.of("verification.mail.kyc.papers"), papers(text, event)));
            default -> {}
        }
        return facts;
    }

    private static String papers(Text text, Event event) {
        return event.payload()
                .path("papers")
                .valueStream()
                .map(paper -> text.of(KycPaper.valueOf(paper.asString()).key()))
                .collect(Collectors.joining("; "));
    }
}
