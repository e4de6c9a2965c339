package org.guildhall.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.frame.Rail;
import org.springframework.stereotype.Component;

/// Makes what pages show of an amendment.
@Component
class Views {
    /// Where the partner reads what holds till then.
    private static final Set<String> MEANWHILE =
            Set.of("OFFERED", "AWAITING_CONTRACT", "SIGNED", "SIGNS.PARTNER", "SIGNS.VENDOR");

    private final Terms terms;
    private final History history;
    private final Unanswered unanswered;
    private final Papers papers;

    Views(Terms terms, History history, Unanswered unanswered, Papers papers) {
        this.papers = papers;
        this.terms = terms;
        this.history = history;
        this.unanswered = unanswered;
    }

    AmendmentView of(Amendment amendment, Caller caller, Page page) {
        var text = page.text();
        var desk = caller instanceof Staff;
        var stage = desk ? amendment.stage() : amendment.seenByPartner();
        var id = amendment.id();
        var toSign = papers.toSign(amendment);
        var over = stage.isOpen() && papers.isOver(amendment, page.now());
        var next = toSign.map(side -> "SIGNS." + side.name()).orElse(stage.name());
        return new AmendmentView(
                id.value(),
                amendment.identity().number(),
                amendment.version(),
                amendment.application(),
                text.of(amendment.kind().key()),
                amendment.identity().company(),
                stage.chip(text),
                rail(stage, toSign.orElse(stage.waitsFor()), text, desk),
                next(next, over, desk, text),
                over,
                toSign.equals(Optional.of(Stage.Side.PARTNER)),
                possible(amendment, caller),
                facts(amendment, page),
                terms.table(id, caller, text),
                terms.revisions(id, caller, text),
                amendment.progress().sheet(),
                papers.shown(amendment, caller),
                desk ? history.whole(id, page) : history.forPartner(id, text));
    }

    private static String next(String next, boolean over, boolean desk, Text text) {
        if (desk) return text.of("amendment.next." + next + ".desk");
        return text.of(
                "amendment.next." + (over && MEANWHILE.contains(next) ? "over." : "") + next);
    }

    /// What the caller may do now, by the table.
    private static Set<String> possible(Amendment amendment, Caller caller) {
        return Arrays.stream(Action.values())
                .filter(action -> amendment.allows(action) && action.isFor(caller))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private static Rail rail(Stage stage, Stage.Side turn, Text text, boolean desk) {
        var nodes =
                Arrays.stream(Stage.Node.values())
                        .map(node -> node(node, stage, turn, text, desk))
                        .toList();
        return new Rail(text.of("amendment.rail"), nodes);
    }

    private static Rail.Node node(
            Stage.Node node, Stage stage, Stage.Side turn, Text text, boolean desk) {
        var name = text.of("amendment.node." + node.name());
        if (stage == Stage.IN_FORCE || node.ordinal() < stage.node().ordinal()) {
            return new Rail.Node(Rail.State.DONE, name, null);
        }
        if (node != stage.node()) return new Rail.Node(Rail.State.NEXT, name, null);
        if (stage.isClosed()) return new Rail.Node(Rail.State.STOPPED, name, text.of(stage.key()));
        var acts = "amendment.acts." + turn.name() + (desk ? ".desk" : "");
        return new Rail.Node(Rail.State.NOW, name, text.of(acts));
    }

    private List<Fact> facts(Amendment amendment, Page page) {
        var text = page.text();
        var identity = amendment.identity();
        var base = identity.base();
        var progress = amendment.progress();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("amendment.fact.number"), identity.number()));
        facts.add(new Fact(text.of("amendment.fact.application"), identity.applicationNumber()));
        facts.add(new Fact(text.of("amendment.fact.amends"), base.contractNumber()));
        facts.add(
                new Fact(
                        text.of("amendment.fact.terms"),
                        text.of("amendment.fact.version", base.terms())));
        progress.sheet()
                .map(version -> text.of("amendment.fact.version", version))
                .map(version -> new Fact(text.of("amendment.fact.offered"), version))
                .ifPresent(facts::add);
        if (amendment.stage() == Stage.OFFERED) {
            var until = page.moment(unanswered.end(amendment));
            facts.add(new Fact(text.of("amendment.fact.until"), until));
        }
        progress.effective()
                .map(from -> text.moment(from, papers.zone(amendment).orElse(page.zone())))
                .map(from -> new Fact(text.of("amendment.fact.effective"), from))
                .ifPresent(facts::add);
        facts.add(new Fact(text.of("amendment.fact.developer"), identity.developer().name()));
        return facts;
    }
}
