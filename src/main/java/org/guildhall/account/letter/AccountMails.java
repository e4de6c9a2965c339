package org.guildhall.account.letter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guildhall.access.PersonId;
import org.guildhall.account.AccountStore;
import org.guildhall.account.Links;
import org.guildhall.account.Onward;
import org.guildhall.account.PersonStore;
import org.guildhall.account.joining.Invitation;
import org.guildhall.account.joining.InvitationStore;
import org.guildhall.account.joining.Invitations;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.springframework.stereotype.Component;

/// The mails about accounts and sign-in. A link is made here, in the moment the mail is written, so
/// that its token stands nowhere but in the mail.
@Component
class AccountMails implements EventConsumer {
    /// Those with a link that lets whoever has it in.
    private static final Set<String> OPENING =
            Set.of("confirm", "reset", "invited", "invited-to-staff");

    private final PersonStore people;
    private final AccountStore accounts;
    private final InvitationStore invitations;
    private final Invitations doors;
    private final Links links;
    private final Mailroom mailroom;
    private final Wording wording;
    private final Settings settings;

    AccountMails(
            PersonStore people,
            AccountStore accounts,
            InvitationStore invitations,
            Invitations doors,
            Links links,
            Mailroom mailroom,
            Wording wording,
            Settings settings) {
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.doors = doors;
        this.links = links;
        this.mailroom = mailroom;
        this.wording = wording;
        this.settings = settings;
    }

    @Override
    public void accept(Event event) {
        switch (event.name()) {
            case "person.registered", "person.confirmation-wanted" -> confirm(event);
            case "person.registered-again" ->
                    person(event, "registered-again", () -> "/sign-in" + onward(event));
            case "person.password-forgotten" -> reset(event);
            case "person.password-changed" ->
                    person(event, "password-changed", () -> "/password/forgotten");
            case "person.second-factor-disabled" ->
                    person(event, "factor-disabled", () -> "/account/second-factor");
            case "person.passkey-added" ->
                    person(event, "passkey-added", () -> "/account/second-factor/passkeys");
            case "person.identity-connected" ->
                    person(event, "identity-connected", () -> "/account/sessions");
            case "person.removed" -> person(event, "removed", () -> "/");
            case "invitation.sent" -> invitation(event);
            case "invitation.sent-to-known" -> invitationToKnown(event);
            default -> {}
        }
    }

    private void confirm(Event event) {
        var id = new PersonId(event.subject().id());
        person(
                event,
                "confirm",
                () ->
                        "/confirmation/"
                                + links.issue(id, Links.Kind.CONFIRM).text()
                                + onward(event));
    }

    private static String onward(Event event) {
        return Onward.query(event.text(Onward.NEXT));
    }

    private void reset(Event event) {
        var id = new PersonId(event.subject().id());
        person(event, "reset", () -> "/password/reset/" + links.issue(id, Links.Kind.RESET).text());
    }

    private void person(Event event, String kind, Supplier<String> path) {
        var person = people.byId(new PersonId(event.subject().id())).orElseThrow();
        var reader = person.reader();
        post(event, kind, reader, path.get());
    }

    private void invitation(Event event) {
        var invitation = invitations.byId(event.subject().id()).orElseThrow();
        var kind = invitation.isForStaff() ? "invited-to-staff" : "invited";
        var path = "/invitation/" + doors.link(invitation.id()).text();
        post(event, kind, guest(invitation), path, invitation.invitedBy(), account(invitation));
    }

    private void invitationToKnown(Event event) {
        var invitation = invitations.byId(event.subject().id()).orElseThrow();
        post(
                event,
                "invited-known",
                guest(invitation),
                "/sign-in",
                invitation.invitedBy(),
                account(invitation));
    }

    private String account(Invitation invitation) {
        return invitation
                .account()
                .flatMap(accounts::byId)
                .map(account -> account.uid().value())
                .orElseGet(() -> settings.vendor().name());
    }

    private static Letter.Reader guest(Invitation invitation) {
        return new Letter.Reader(
                invitation.email().value(), invitation.name(), invitation.language(), null);
    }

    private void post(
            Event event, String kind, Letter.Reader reader, String path, Object... arguments) {
        var text = wording.in(reader.language());
        var key = "account.mail." + kind;
        mailroom.post(
                new Letter(
                        event.id() + ":account." + kind + ":" + reader.email(),
                        "account." + kind,
                        reader,
                        event.subject().id(),
                        text.of(key + ".title", arguments),
                        paragraphs(text, key, arguments),
                        List.of(),
                        Optional.of(new Letter.Link(text.of(key + ".link"), settings.link(path))),
                        OPENING.contains(kind) ? Nature.SECRET : Nature.ACTION));
    }

    private static List<String> paragraphs(Text text, String key, Object... arguments) {
        return List.of(text.of(key + ".text", arguments).split("\n\n"));
    }
}
