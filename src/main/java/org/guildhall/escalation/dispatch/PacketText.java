package org.guildhall.escalation.dispatch;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.platform.mail.Letter.Fact;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;

/// A packet in words, in the other side's language.
@Component
public class PacketText {
    private final Texts texts;
    private final ZoneId zone;

    PacketText(Texts texts, Settings settings) {
        this.texts = texts;
        this.zone = settings.sites().getFirst().zone();
    }

    /// Words in the other side's language.
    public Text in(Locale language) {
        return texts.in(language);
    }

    /// One line; it begins with the number by which both sides name it.
    String title(Escalation escalation) {
        return escalation.number() + ": " + escalation.packet().title();
    }

    /// All of it as one text.
    ///
    /// @param answer where the other side says what came of it
    String whole(Escalation escalation, Text text, String answer) {
        var lines = new ArrayList<>(paragraphs(escalation, text));
        facts(escalation, text).forEach(fact -> lines.add(fact.label() + ": " + fact.value()));
        lines.add(text.of("escalation.packet.answer", answer));
        return String.join("\n\n", lines);
    }

    /// The words of it.
    List<String> paragraphs(Escalation escalation, Text text) {
        var packet = escalation.packet();
        var found = new ArrayList<String>();
        found.add(packet.question());
        for (var said : packet.customer()) {
            var at = text.moment(said.at(), zone);
            found.add(text.of("escalation.packet.customer", at) + "\n" + said.words());
        }
        if (!packet.tried().isEmpty()) {
            found.add(text.of("escalation.field.tried") + ":\n" + packet.tried());
        }
        if (!packet.ruledOut().isEmpty()) {
            found.add(text.of("escalation.field.ruledOut") + ":\n" + packet.ruledOut());
        }
        return found;
    }

    /// What was seen, each with its time.
    List<Fact> facts(Escalation escalation, Text text) {
        var packet = escalation.packet();
        var found = new ArrayList<Fact>();
        found.add(new Fact(text.of("escalation.packet.ticket"), packet.number()));
        if (!packet.uid().isEmpty()) found.add(new Fact("UID", packet.uid()));
        for (var seen : packet.facts()) {
            var at = text.moment(seen.at(), zone);
            found.add(new Fact(seen.label(), text.of("escalation.packet.seen", seen.value(), at)));
        }
        return found;
    }
}
