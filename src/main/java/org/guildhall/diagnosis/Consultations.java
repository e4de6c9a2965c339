package org.guildhall.diagnosis;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Accounts;
import org.guildhall.diagnosis.catalogue.Catalogue;
import org.guildhall.diagnosis.catalogue.Used;
import org.guildhall.diagnosis.fact.FactDesk;
import org.guildhall.diagnosis.fact.Finding;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.diagnosis.table.Facts;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Component;

/// Makes a diagnosis for a ticket. Facts are looked up outside any transaction, as some are asked
/// of others; the look is noted before, and what came of it is kept after.
@Component
public class Consultations {
    private static final String ASKED = "diagnosis.source.asked";

    private final TicketDesk tickets;
    private final Catalogue catalogue;
    private final FactDesk facts;
    private final Accounts accounts;
    private final Records records;
    private final Settings settings;
    private final Clock clock;

    Consultations(
            TicketDesk tickets,
            Catalogue catalogue,
            FactDesk facts,
            Accounts accounts,
            Records records,
            Settings settings,
            Clock clock) {
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.facts = facts;
        this.accounts = accounts;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    /// Makes one that asks the customer nothing, for a ticket that the caller may see.
    public void consult(TicketId ticket, String code, Staff caller) {
        var about = About.of(tickets.find(ticket, caller).ticket()).orElseThrow(NotFound::new);
        var _ = consult(about, code, Map.of(), caller);
    }

    /// The version of a diagnosis that is used now.
    Used current(String code) {
        return catalogue.current(code);
    }

    /// All that there are, those that fit the topic first.
    List<Used> offered(String topic) {
        return catalogue.all().stream()
                .sorted(Comparator.comparing(used -> !used.diagnosis().topics().contains(topic)))
                .toList();
    }

    /// The newest of a ticket, if one was made for whom the ticket is about now.
    Optional<Consultation> newest(Ticket ticket) {
        return records.newest(ticket);
    }

    /// Looks everything up that the table wants to know, fresh, and keeps what follows.
    Consultation consult(About about, String code, Map<FactName, FactValue> answers, Staff caller) {
        var used = catalogue.current(code);
        var inquiry = inquiry(about, used, answers);
        records.noted(about, used, facts.accounts(used.diagnosis().facts(), inquiry), caller);
        var findings = new ArrayList<Finding>();
        var asked = now();
        for (var question : used.diagnosis().questions()) {
            var answer = Optional.ofNullable(answers.get(question.fact()));
            findings.add(new Finding(question.fact(), answer, ASKED, asked));
        }
        findings.addAll(facts.look(used.diagnosis().facts(), inquiry));
        return records.kept(
                new Consultation(
                        Ids.next(),
                        about.ticket(),
                        Optional.of(about.customer()),
                        used,
                        now(),
                        caller.name(),
                        List.copyOf(findings),
                        Optional.empty()),
                caller);
    }

    private Inquiry inquiry(About about, Used used, Map<FactName, FactValue> answers) {
        var account = accounts.account(about.account());
        var zone = settings.site(account.site()).zone();
        return new Inquiry(
                account,
                new Facts(answers),
                used.diagnosis().records(),
                about.language(),
                clock.instant().atZone(zone).toLocalDate());
    }

    /// As the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
