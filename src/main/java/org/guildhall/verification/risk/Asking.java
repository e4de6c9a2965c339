package org.guildhall.verification.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.springframework.modulith.NamedInterface;

/// What a verifier asks an account for.
///
/// @param papers at least one
/// @param due the last day to hand them in, in the zone of the account's site
/// @param words what the account is told, at most 2,000 characters; needed
/// @param reason why, for staff only, at most 2,000 characters; needed
@NamedInterface("risk")
public record Asking(Set<KycPaper> papers, LocalDate due, String words, String reason) {
    private static final int LONGEST = 2_000;
    private static final int MOST_DAYS = 90;

    public Asking {
        papers = Set.copyOf(papers);
        words = Form.text(words, LONGEST);
        reason = Form.text(reason, LONGEST);
        var problems = new ArrayList<Problem>();
        if (papers.isEmpty()) problems.add(problem("papers", "verification.kyc.open.papers"));
        if (words.isEmpty()) problems.add(problem("words", "verification.kyc.open.words"));
        if (reason.isEmpty()) problems.add(problem("reason", "verification.kyc.open.reason"));
        if (!problems.isEmpty()) throw new Invalid(problems);
    }

    /// Refuses a day that is over already or more than 90 days away.
    static void checkDue(LocalDate due, LocalDate today) {
        if (due.isBefore(today) || due.isAfter(today.plusDays(MOST_DAYS))) {
            throw Invalid.at("due", "verification.kyc.due.range", MOST_DAYS);
        }
    }

    private static Problem problem(String field, String key) {
        return new Problem(field, key, List.of());
    }
}
