package org.guildhall.escalation.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.desk.Way;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Letter.Conversation;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Nature;
import org.guildhall.platform.mail.ReturnTokens;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// By mail: a letter with the packet, and a link to a page where its files lie and the other side
/// says what came of it; where the desk takes mail in, it may just be answered, too. The mailroom's
/// own retries and its key make twice into once.
@Component
class MailCarrier implements Carrier {
    private static final String KIND = "escalation.packet";

    private final Mailroom mailroom;
    private final PacketText words;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final String box;

    MailCarrier(
            Mailroom mailroom,
            PacketText words,
            Settings settings,
            TransactionTemplate transaction,
            @Value("${guildhall.support.address:}") String box) {
        this.mailroom = mailroom;
        this.words = words;
        this.settings = settings;
        this.transaction = transaction;
        this.box = box;
    }

    @Override
    public boolean serves(OutsideDesk desk) {
        return desk.plan().way() != Way.TRACKER;
    }

    @Override
    public Carried carry(Escalation escalation, OutsideDesk desk, Back back) {
        var text = words.in(desk.plan().language());
        var version = escalation.progress().version();
        var letter =
                new Letter(
                        escalation.number() + ":" + KIND + ":" + version,
                        KIND,
                        new Letter.Reader(
                                desk.plan().address(), desk.name(), desk.plan().language(), null),
                        escalation.id(),
                        words.title(escalation),
                        paragraphs(escalation, text),
                        words.facts(escalation, text),
                        Optional.of(new Letter.Link(text.of(KIND + ".link"), back.page())),
                        Nature.SECRET);
        var answerable = letter.in(conversation(version, back.mailToken()));
        transaction.executeWithoutResult(_ -> mailroom.post(answerable));
        return new Carried.There(desk.plan().address());
    }

    private List<String> paragraphs(Escalation escalation, Text text) {
        var found = new ArrayList<>(words.paragraphs(escalation, text));
        if (!box.isEmpty()) found.add(text.of("escalation.packet.reply"));
        return found;
    }

    private Conversation conversation(long version, String token) {
        return new Conversation(
                PacketId.of(token, version, settings.mail().domain()),
                List.of(),
                Optional.of(box)
                        .filter(address -> !address.isEmpty())
                        .map(address -> ReturnTokens.address(address, token)),
                false);
    }
}
