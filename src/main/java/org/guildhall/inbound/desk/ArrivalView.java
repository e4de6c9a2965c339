package org.guildhall.inbound.desk;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.inbound.Arrival;
import org.guildhall.inbound.ArrivalDesk.Opened;
import org.guildhall.inbound.ArrivalState;
import org.guildhall.inbound.reading.ReadMail;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;

/// A mail as its page shows it.
///
/// @param why why it was refused, or what went wrong; empty when there is nothing to say
/// @param ticket where its ticket is; empty when there is none
/// @param words what its sender wrote, and what is quoted below; empty once it isn't kept any more
public record ArrivalView(
        String path,
        String title,
        Chip chip,
        String why,
        String ticket,
        List<Fact> facts,
        String words,
        String quoted,
        List<String> leftOut,
        boolean isKept,
        boolean mayOpen) {
    public ArrivalView {
        facts = List.copyOf(facts);
        leftOut = List.copyOf(leftOut);
    }

    static ArrivalView of(Opened opened, Page page) {
        var arrival = opened.arrival();
        var mail = opened.mail();
        return new ArrivalView(
                ArrivalPages.HERE + "/" + arrival.id(),
                ArrivalList.title(arrival, page),
                ArrivalList.chip(arrival, page),
                why(arrival, page),
                arrival.ticket().map(id -> "/desk/tickets/" + id).orElse(""),
                facts(arrival, page),
                mail.map(ReadMail::text).orElse(""),
                mail.map(ReadMail::quoted).orElse(""),
                arrival.leftOut(),
                mail.isPresent(),
                arrival.state() == ArrivalState.REFUSED
                        && mail.flatMap(ReadMail::from).isPresent());
    }

    private static String why(Arrival arrival, Page page) {
        var text = page.text();
        if (!arrival.trouble().isEmpty()) return text.of("inbound.trouble", arrival.trouble());
        return arrival.reason()
                .map(reason -> text.of("inbound.why." + reason.label()))
                .orElse(arrival.strange() ? text.of("inbound.strange") : "");
    }

    private static List<Fact> facts(Arrival arrival, Page page) {
        var text = page.text();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("inbound.sender"), arrival.sender()));
        facts.add(
                new Fact(
                        text.of("inbound.recipients"),
                        String.join(", ", arrival.envelope().recipients())));
        facts.add(new Fact(text.of("inbound.came"), page.moment(arrival.came())));
        facts.add(
                new Fact(
                        text.of("inbound.way"),
                        text.of("inbound.way." + arrival.envelope().way())));
        facts.add(
                new Fact(
                        text.of("inbound.size"),
                        text.of("inbound.kilobytes", (arrival.size() + 1023) / 1024)));
        facts.add(new Fact("Message-ID", arrival.messageId()));
        if (arrival.times() > 1) {
            facts.add(new Fact(text.of("inbound.times"), String.valueOf(arrival.times())));
        }
        facts.add(new Fact(text.of("inbound.by"), arrival.settledBy()));
        facts.removeIf(fact -> fact.value().isBlank());
        return facts;
    }
}
