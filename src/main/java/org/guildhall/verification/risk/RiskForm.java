package org.guildhall.verification.risk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// The verifier's two forms: what is asked, and what is decided.
final class RiskForm {
    private static final int LONGEST = 2_000;

    private RiskForm() {}

    /// What opens a case.
    ///
    /// @param again ask also for what was accepted once
    record Opening(Uid uid, Asking asking, boolean again) {}

    static Opening opening(Form form) {
        var uid = form.enter("uid", Uid::new);
        var due = form.enter("due", RiskForm::day);
        var words = words(form, "words");
        var reason = words(form, "reason");
        var papers = papers(form, "papers");
        if (papers.isEmpty()) form.mark("papers", "verification.kyc.open.papers");
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        var asking = new Asking(papers, due, words, reason);
        return new Opening(uid, asking, form.ticked("again"));
    }

    static KycDecision decision(Form form) {
        var outcome = form.choose("outcome", RiskForm::outcome);
        var due = form.takeOptional("due", RiskForm::day);
        var words = words(form, "words");
        var internal = words(form, "internal");
        if (!form.problems().isEmpty()) throw new Invalid(form.problems());
        return new KycDecision(outcome, papers(form, "missing"), due, words, internal);
    }

    private static String words(Form form, String field) {
        return form.takeOptional(field, typed -> Form.text(typed, LONGEST)).orElse("");
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            throw Invalid.because("verification.kyc.day");
        }
    }

    private static KycDecision.Outcome outcome(String typed) {
        return EnumSet.allOf(KycDecision.Outcome.class).stream()
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("verification.decide.unknown"));
    }

    private static Set<KycPaper> papers(Form form, String field) {
        var ticked = form.values(field);
        return EnumSet.allOf(KycPaper.class).stream()
                .filter(paper -> ticked.contains(paper.name()))
                .collect(Collectors.toSet());
    }
}
