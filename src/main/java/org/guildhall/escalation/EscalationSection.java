package org.guildhall.escalation;

import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.escalation.passage.Step;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.TicketSection;
import org.guildhall.ticket.lifecycle.Action;
import org.springframework.stereotype.Component;

/// The escalations of a ticket on its page, and the way to a new one.
@Component
class EscalationSection implements TicketSection {
    private static final int ORDER = 400;

    private final Escalations escalations;
    private final TemplateEngine engine;

    EscalationSection(Escalations escalations, TemplateEngine engine) {
        this.escalations = escalations;
        this.engine = engine;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Section> section(Case of, Staff caller, Page page) {
        var ticket = of.ticket();
        var known = escalations.of(ticket.id(), caller);
        var waits = known.stream().anyMatch(each -> each.state().isOpen());
        var mayEscalate = !waits && ticket.allows(Action.HAND_OVER);
        if (known.isEmpty() && !mayEscalate) return Optional.empty();
        var text = page.text();
        return Optional.of(
                Section.of(
                        text.of("escalation.title"),
                        engine,
                        "escalation/section",
                        Map.of(
                                "page",
                                page,
                                "shown",
                                known.stream().map(each -> shown(each, text, page)).toList(),
                                "fresh",
                                mayEscalate
                                        ? EscalationPages.path(ticket.id().value()) + "/escalation"
                                        : "")));
    }

    /// What went by mail has an address instead of a number of theirs.
    private static String reference(String name) {
        return name.contains("@") ? "escalation.sent-to" : "escalation.reference";
    }

    private static EscalationView shown(Escalation known, Text text, Page page) {
        var progress = known.progress();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("escalation.field.desk"), known.desk()));
        facts.add(
                new Fact(
                        text.of("escalation.since"),
                        page.moment(progress.since()) + ", " + progress.by()));
        facts.add(new Fact(text.of("escalation.field.nextWord"), text.date(known.nextWord())));
        progress.reference().ifPresent(name -> facts.add(new Fact(text.of(reference(name)), name)));
        if (!progress.problem().isEmpty()) {
            var problem = PacketProblem.words(progress.problem(), text);
            facts.add(new Fact(text.of("escalation.problem"), problem));
        }
        facts.add(new Fact(text.of("escalation.field.question"), known.packet().question()));
        if (!progress.result().isEmpty()) {
            facts.add(new Fact(text.of("escalation.result"), progress.result()));
        }
        var steps = Step.forAgent(known.state());
        return new EscalationView(
                known.id(),
                progress.version(),
                known.number(),
                known.state().chip(text),
                List.copyOf(facts),
                steps.contains(Step.TAKE_BACK),
                steps.contains(Step.SEND_AGAIN));
    }
}
