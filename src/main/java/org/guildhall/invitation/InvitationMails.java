package org.guildhall.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.mail.Letter.Link;
import org.guildhall.platform.mail.Letter.Reader;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;

/// The letters about invitations. A link is made here, in the moment its letter is written, so that
/// its token stands nowhere but in the letter.
@Component
class InvitationMails implements EventConsumer {
    private final LinkStore links;
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Programmes programmes;
    private final Texts texts;
    private final Settings settings;

    InvitationMails(
            LinkStore links,
            Mailroom mailroom,
            Accounts accounts,
            StaffDirectory staff,
            Programmes programmes,
            Texts texts,
            Settings settings) {
        this.links = links;
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.staff = staff;
        this.programmes = programmes;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        switch (event.name()) {
            case "prospect.invited" -> toInvited(event, "invitation.mail.invited");
            case "prospect.reminded" -> toInvited(event, "invitation.mail.reminded");
            case "prospect.expired" ->
                    toStaff(event, "invitation.mail.expired", "/desk/invitations/" + id(event));
            case "prospect.accepted" ->
                    toStaff(
                            event,
                            "invitation.mail.accepted",
                            "/desk/applications/" + event.text("application"));
            default -> {}
        }
    }

    private void toInvited(Event event, String kind) {
        var token = SecretToken.fresh();
        var link =
                new LinkStore.Link(
                        new ProspectId(id(event)), Integer.parseInt(event.text("sending")));
        links.add(token, link, event.id());
        var language = Locale.forLanguageTag(event.text("language"));
        var reader = new Reader(event.text("email"), event.text("name"), language, null);
        post(event, kind, reader, Nature.SECRET, "/partners/invitations/" + token.text());
    }

    private void toStaff(Event event, String kind, String path) {
        for (var person : responsible(event)) {
            var reader = person.reader();
            post(event, kind, reader, Nature.ACTION, path);
        }
    }

    /// Who sees to it; all who may invite when that one has left.
    private List<Person> responsible(Event event) {
        var person = accounts.person(new PersonId(UUID.fromString(event.text("responsible"))));
        return person.closed().isEmpty()
                ? List.of(person)
                : staff.whoMay(Permission.INVITE_PARTNERS);
    }

    private void post(Event event, String kind, Reader reader, Nature nature, String path) {
        var text = texts.in(reader.language());
        var version = Integer.parseInt(event.text("programmeVersion"));
        var programme = programmes.version(event.text("programme"), version).name().in(text);
        var arguments = new Object[] {programme, event.text("company"), event.text("name")};
        mailroom.post(
                new Letter(
                        kind + ":" + event.id() + ":" + reader.email(),
                        kind,
                        reader,
                        id(event),
                        text.of(kind + ".title", arguments),
                        List.of(text.of(kind + ".body", arguments).split("\n\n")),
                        facts(event, programme, text),
                        Optional.of(new Link(text.of(kind + ".link"), settings.link(path))),
                        nature));
    }

    private List<Fact> facts(Event event, String programme, Text text) {
        var zone = settings.site(event.text("site")).zone();
        return List.of(
                new Fact(text.of("invitation.field.programme"), programme),
                new Fact(text.of("invitation.field.company"), event.text("company")),
                new Fact(
                        text.of("invitation.fact.expires"),
                        text.moment(Instant.parse(event.text("expires")), zone)),
                new Fact(text.of("invitation.fact.contact"), event.text("responsibleName")));
    }

    private static UUID id(Event event) {
        return event.subject().id();
    }
}
