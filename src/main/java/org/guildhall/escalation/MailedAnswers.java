package org.guildhall.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.Accounts;
import org.guildhall.account.Person;
import org.guildhall.escalation.desk.DeskStore;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.dispatch.PacketId;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.escalation.passage.EscalationState;
import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the other side says by a mail that answers the letter with the packet.
@Service
public class MailedAnswers {
    /// The longest answer, in characters.
    public static final int LONGEST = Hearing.LONGEST;

    private final EscalationStore store;
    private final DeskStore desks;
    private final Hearing hearing;
    private final Accounts accounts;

    MailedAnswers(EscalationStore store, DeskStore desks, Hearing hearing, Accounts accounts) {
        this.store = store;
        this.desks = desks;
        this.hearing = hearing;
        this.accounts = accounts;
    }

    /// An escalation that a mail answers.
    ///
    /// @param theirs whether that mail comes from those who got the packet
    /// @param takenBack whether nothing is waited for any more
    public record Awaited(UUID escalation, boolean theirs, boolean takenBack) {}

    /// The escalation whose packet asked for answers to an address with that token.
    ///
    /// @param sender the address that the answer comes from
    @Transactional(readOnly = true)
    public Optional<Awaited> byToken(String token, String sender) {
        return store.byMailToken(token).map(known -> awaited(known, sender));
    }

    /// The escalation whose packet had that Message-ID.
    ///
    /// @param sender the address that the answer comes from
    @Transactional(readOnly = true)
    public Optional<Awaited> byMessageId(String messageId, String sender) {
        return PacketId.token(messageId)
                .flatMap(store::byMailToken)
                .map(known -> awaited(known, sender));
    }

    /// What the other side says came of it; answers the ticket that it was about.
    ///
    /// @param files lie with the note, for the desk only
    @Transactional
    public TicketId hear(UUID escalation, String words, List<Upload> files) {
        var known = store.held(escalation).orElseThrow(NotFound::new);
        return hearing.hear(known, words, files).ticket();
    }

    private Awaited awaited(Escalation known, String sender) {
        var desk = desks.find(known.deskId()).orElseThrow();
        var wentThere = known.progress().reference().filter(sender::equalsIgnoreCase).isPresent();
        return new Awaited(
                known.id(),
                wentThere || isOf(desk, sender),
                known.state() == EscalationState.TAKEN_BACK);
    }

    /// A desk outside writes from its one address; of a team of ours each may write who works here.
    private boolean isOf(OutsideDesk desk, String sender) {
        return switch (desk.plan().way()) {
            case MAIL -> isAddress(desk, sender);
            case TEAM -> isAddress(desk, sender) || isOurs(sender);
            case TRACKER -> false;
        };
    }

    private boolean isOurs(String sender) {
        return accounts.byEmail(sender)
                .filter(Person::isStaff)
                .filter(person -> person.closed().isEmpty())
                .isPresent();
    }

    private static boolean isAddress(OutsideDesk desk, String sender) {
        return desk.plan().address().equalsIgnoreCase(sender);
    }
}
