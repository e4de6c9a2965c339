package org.guildhall.escalation;

import java.util.Optional;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.desk.Way;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// By mail: a letter with the packet, and a link to a page where its files lie and the other side
/// says what came of it. The mailroom's own retries and its key make twice into once.
@Component
class MailCarrier implements Carrier {
    private static final String KIND = "escalation.packet";

    private final Mailroom mailroom;
    private final PacketText words;
    private final TransactionTemplate transaction;

    MailCarrier(Mailroom mailroom, PacketText words, TransactionTemplate transaction) {
        this.mailroom = mailroom;
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public boolean serves(OutsideDesk desk) {
        return desk.plan().way() != Way.TRACKER;
    }

    @Override
    public Carried carry(Escalation escalation, OutsideDesk desk, String answer) {
        var text = words.in(desk.plan().language());
        var letter =
                new Letter(
                        escalation.number() + ":" + KIND + ":" + escalation.progress().version(),
                        KIND,
                        new Letter.Reader(
                                desk.plan().address(), desk.name(), desk.plan().language(), null),
                        escalation.id(),
                        words.title(escalation),
                        words.paragraphs(escalation, text),
                        words.facts(escalation, text),
                        Optional.of(new Letter.Link(text.of(KIND + ".link"), answer)),
                        Nature.SECRET);
        transaction.executeWithoutResult(_ -> mailroom.post(letter));
        return new Carried.There(desk.plan().address());
    }
}
