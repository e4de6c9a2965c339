package org.guildhall.quality.before;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
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
import org.springframework.stereotype.Component;

/// Tells supervisors of drafts that wait, and agents what was decided about theirs.
@Component
class DraftMails implements EventConsumer {
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Mailroom mailroom;
    private final Wording wording;
    private final Settings settings;

    DraftMails(
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
        if (!event.subject().kind().equals(Draft.KIND)) return;
        switch (event.type()) {
            case "handed-in" ->
                    staff.whoMay(Permission.SUPERVISE_TICKETS).forEach(lead -> post(event, lead));
            case "approved", "returned" -> tellAgent(event);
            default -> {}
        }
    }

    private void tellAgent(Event event) {
        var agent = accounts.person(new PersonId(UUID.fromString(event.text("agent"))));
        if (answers(agent)) post(event, agent);
        else if (event.type().equals("approved")) tellLeads(event);
    }

    /// Somebody else sends what was approved, where its agent has left or does something else.
    private void tellLeads(Event event) {
        staff.whoMay(Permission.SUPERVISE_TICKETS)
                .forEach(lead -> post(event, lead, "quality.mail.orphaned"));
    }

    private boolean answers(Person agent) {
        return staff.whoMay(Permission.ANSWER_TICKETS).stream()
                .anyMatch(each -> each.id().equals(agent.id()));
    }

    private void post(Event event, Person person) {
        post(event, person, "quality.mail." + event.type());
    }

    private void post(Event event, Person person, String kind) {
        var text = wording.in(person.language());
        var reader = person.reader();
        var path = settings.link(DraftPages.HERE + "/" + event.subject().id());
        mailroom.post(
                new Letter(
                        event.id() + ":" + kind + ":" + reader.email(),
                        kind,
                        reader,
                        event.subject().id(),
                        text.of(kind + ".title", event.text("number"), event.text("agentName")),
                        List.of(
                                text.of(
                                        kind + ".text",
                                        event.text("number"),
                                        event.text("agentName"))),
                        List.of(),
                        Optional.of(new Letter.Link(text.of("quality.mail.link"), path)),
                        Nature.ACTION));
    }
}
