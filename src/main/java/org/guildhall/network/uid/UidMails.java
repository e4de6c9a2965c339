package org.guildhall.network.uid;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.access.Permission;
import org.guildhall.access.Uid;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.network.MainUids;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;

/// The letters about the UIDs of a partnership: to the business developer what is asked, to the
/// owners of the accounts what was decided, to both that it can't open again with them.
@Component
class UidMails implements EventConsumer {
    private static final Set<String> TO_STAFF =
            Set.of(
                    "ask-add",
                    "ask-remove",
                    "withdraw-add",
                    "withdraw-remove",
                    Partnerships.STAYS_OVER);
    private static final Set<String> TO_PARTNERS =
            Set.of(
                    "approve-add",
                    "approve-remove",
                    "refuse-add",
                    "refuse-remove",
                    MainUids.CHANGED,
                    Partnerships.STAYS_OVER);

    private final Mailroom mailroom;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Partnerships partnerships;
    private final Texts texts;
    private final Settings settings;

    UidMails(
            Mailroom mailroom,
            Accounts accounts,
            StaffDirectory staff,
            Partnerships partnerships,
            Texts texts,
            Settings settings) {
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.staff = staff;
        this.partnerships = partnerships;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        if (!event.subject().kind().equals("partnership")) return;
        if (TO_STAFF.contains(event.type())) {
            var path = "/desk/partners/" + event.subject().id() + "/uids";
            staff.lookingAfter(event.text("developer"), Permission.KEEP_PARTNERS)
                    .forEach(person -> post(event, person, path, "staff"));
        }
        if (TO_PARTNERS.contains(event.type())) {
            owners(event).forEach(person -> post(event, person, page(event, person), "partner"));
        }
    }

    /// The owners of the main account, and of the account that it is about; a refusal is the main
    /// account's alone.
    private List<Person> owners(Event event) {
        var about =
                event.type().startsWith("refuse")
                        ? Stream.of(event.text("main"))
                        : Stream.of(event.text("main"), event.text("uid"), event.text("before"));
        return about.filter(not(String::isEmpty))
                .distinct()
                .flatMap(uid -> accounts.byUid(new Uid(uid)).stream())
                .flatMap(account -> accounts.owners(account.id()).stream())
                .toList();
    }

    /// The page of the accounts, as long as the reader's own is one of them.
    private String page(Event event, Person reader) {
        var sells =
                reader.account()
                        .map(accounts::account)
                        .flatMap(account -> partnerships.selling(account.uid()))
                        .filter(found -> found.id().equals(event.subject().id()));
        return sells.isPresent() ? "/portal/uids" : "/portal";
    }

    private void post(Event event, Person person, String path, String side) {
        var text = texts.in(person.language());
        var kind = "network.mail." + event.type();
        var company = event.text("company");
        var uid = event.text("what");
        mailroom.post(
                new Letter(
                        kind + ":" + event.id() + ":" + person.email().value(),
                        kind,
                        person.reader(),
                        event.subject().id(),
                        text.of(kind + ".title", company, uid),
                        List.of(text.of(kind + ".body", company, uid)),
                        facts(event, text),
                        Optional.of(
                                new Link(
                                        text.of("network.mail.link." + side),
                                        settings.link(path)))));
    }

    private static List<Fact> facts(Event event, Text text) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("network.console.main"), new Uid(event.text("main")).grouped()));
        if (event.reason() != null)
            facts.add(new Fact(text.of("network.mail.words"), event.reason()));
        if (!event.actor().role().equals(Actor.SYSTEM.role())) {
            facts.add(new Fact(text.of("network.mail.by"), event.actor().name()));
        }
        return facts;
    }
}
