package org.guildhall.verification.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Timeline;
import org.guildhall.verification.lifecycle.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Risk cases in the reader's words, for the templates.
@NamedInterface("risk")
public final class RiskShown {
    private RiskShown() {}

    /// Where it stands.
    public static Chip chip(Text text, KycState state) {
        return new Chip(text.of(state.key()), state.tone());
    }

    /// Papers by their names, in one line.
    public static String names(Text text, Collection<KycPaper> papers) {
        return papers.stream()
                .sorted()
                .map(paper -> text.of(paper.key()))
                .collect(Collectors.joining("; "));
    }

    /// All papers that can be asked for.
    public static List<Choice> papers(Text text) {
        return Arrays.stream(KycPaper.values())
                .map(
                        paper ->
                                new Choice(
                                        paper.name(),
                                        text.of(paper.key()),
                                        text.of(paper.key() + ".hint")))
                .toList();
    }

    /// The three ways to decide.
    public static List<Choice> outcomes(Text text, KycState state) {
        return Arrays.stream(KycDecision.Outcome.values())
                .filter(
                        outcome ->
                                state == KycState.UNDER_REVIEW
                                        || outcome == KycDecision.Outcome.WITHDRAW)
                .map(
                        outcome ->
                                new Choice(
                                        outcome.name(),
                                        text.of(outcome.key()),
                                        text.of(outcome.key() + ".hint")))
                .toList();
    }

    /// What a verifier knows of a case.
    public static List<Fact> facts(Page page, KycFile file) {
        var text = page.text();
        var known = file.riskCase();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("verification.kyc.company"), file.company()));
        facts.add(new Fact(text.of("verification.kyc.site"), text.site(known.site())));
        facts.add(
                new Fact(
                        text.of("verification.kyc.field.papers"),
                        names(text, known.asked().papers())));
        if (!known.verdict().missing().isEmpty()) {
            facts.add(
                    new Fact(
                            text.of("verification.kyc.field.missing"),
                            names(text, known.verdict().missing())));
        }
        facts.add(new Fact(text.of("verification.kyc.field.due"), text.date(known.due())));
        facts.add(new Fact(text.of("verification.kyc.field.reason"), known.asked().reason()));
        file.keptUntil()
                .ifPresent(
                        until ->
                                facts.add(
                                        new Fact(
                                                text.of("verification.kyc.kept-until"),
                                                text.date(until, page.zone()))));
        return facts;
    }

    /// The history, newest first: for the account without what stays inside.
    public static Timeline history(Page page, KycFile file, boolean staff) {
        return new Timeline(
                file.history().reversed().stream()
                        .map(event -> entry(page.text(), event, staff))
                        .toList());
    }

    private static Timeline.Entry entry(Text text, Event event, boolean staff) {
        var key = "verification.kyc.history." + event.type();
        return Told.entry(text, event, key, words(text, event, staff), staff);
    }

    private static @Nullable String words(Text text, Event event, boolean staff) {
        var words = new ArrayList<String>();
        if (event.reason() != null && !event.reason().isEmpty()) words.add(event.reason());
        var decides = List.of("accepted", "refused", "withdrawn").contains(event.type());
        if (staff && decides && !event.text("internal").isEmpty()) {
            words.add(text.of("verification.internal", event.text("internal")));
        }
        return words.isEmpty() ? null : String.join("\n", words);
    }
}
