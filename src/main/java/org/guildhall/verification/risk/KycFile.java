package org.guildhall.verification.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.platform.event.Event;
import org.springframework.modulith.NamedInterface;

/// A risk case with everything that belongs to it.
///
/// @param company under which name the account was registered
/// @param keptUntil when its papers are erased, once that is known
@NamedInterface("risk")
public record KycFile(
        RiskCase riskCase,
        String company,
        List<VaultPaper> papers,
        List<Event> history,
        Optional<Instant> keptUntil) {
    public KycFile {
        papers = List.copyOf(papers);
        history = List.copyOf(history);
    }

    /// What lies there of a kind that was neither replaced by a later one nor erased.
    public List<VaultPaper> current(KycPaper paper) {
        return papers.stream()
                .filter(each -> each.paper() == paper && !each.superseded())
                .filter(each -> each.file().isPresent())
                .toList();
    }

    /// What lies there of a kind and wasn't handed in yet.
    public List<VaultPaper> drafts(KycPaper paper) {
        return current(paper).stream().filter(this::isDraft).toList();
    }

    /// Whether it was added since papers were handed in last, and can be taken back.
    boolean isDraft(VaultPaper paper) {
        return riskCase.state().isWaitingForAccount()
                && paper.submission() == riskCase.progress().submission() + 1;
    }
}
