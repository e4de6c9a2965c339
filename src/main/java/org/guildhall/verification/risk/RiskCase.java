package org.guildhall.verification.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.verification.risk.Move.Who;
import org.springframework.modulith.NamedInterface;

/// A risk case on an account: what was asked of it, where that stands, what the verifier said last.
///
/// @param number by which people name it, such as `KYC-2026-00042`
/// @param due the last day to hand in what is wanted now, in the zone of the account's site
@NamedInterface("risk")
public record RiskCase(
        RiskCaseId id,
        String number,
        AccountId account,
        Uid uid,
        String site,
        Progress progress,
        Asked asked,
        LocalDate due,
        Verdict verdict) {

    /// Where it stands.
    ///
    /// @param version counts moves
    /// @param submission how often papers were handed in
    /// @param by who brought it there
    /// @param ended when nothing followed any more; papers are kept from then on for a while
    public record Progress(
            KycState state,
            long version,
            int submission,
            Instant since,
            String by,
            Instant opened,
            Optional<Instant> submitted,
            Optional<Instant> ended) {}

    /// What was asked for when it was opened.
    ///
    /// @param words what the account was told
    /// @param reason why, for staff only
    public record Asked(Set<KycPaper> papers, String words, String reason) {
        public Asked {
            papers = Set.copyOf(papers);
        }
    }

    /// What the verifier said last.
    public record Verdict(Set<KycPaper> missing, String words, String internal) {
        /// Nothing decided yet.
        public static final Verdict NONE = new Verdict(Set.of(), "", "");

        public Verdict {
            missing = Set.copyOf(missing);
        }
    }

    /// Where it stands, in one word.
    public KycState state() {
        return progress.state();
    }

    /// How many moves it has made.
    public long version() {
        return progress.version();
    }

    /// What the account is to hand in now.
    public Set<KycPaper> wanted() {
        return switch (state()) {
            case ASKED -> asked.papers();
            case REFUSED -> verdict.missing();
            case NONE, UNDER_REVIEW, ACCEPTED, WITHDRAWN -> Set.of();
        };
    }

    /// Refuses when it isn't as the caller saw it.
    void expect(long version) {
        if (version() != version) throw gone();
    }

    /// The refusal of whoever comes too late: where it stands, since when, by whom.
    NoLongerPossible gone() {
        return new NoLongerPossible(state().key(), progress.since(), progress.by(), version());
    }

    /// The same after a move, as the table has it.
    RiskCase after(Move move, Who who, String by, Instant now) {
        if (!move.isPossible(state(), who)) throw gone();
        var to = move.row(state()).to();
        var submits = move instanceof Move.Submit;
        var next =
                new Progress(
                        to,
                        version() + 1,
                        progress.submission() + (submits ? 1 : 0),
                        to == state() ? progress.since() : now,
                        by,
                        progress.opened(),
                        submits ? Optional.of(now) : progress.submitted(),
                        to.isEnd() ? Optional.of(now) : Optional.empty());
        return new RiskCase(id, number, account, uid, site, next, asked, due, verdict);
    }

    /// With what the verifier said, and another day when something is to be handed in again.
    RiskCase with(Verdict next, Optional<LocalDate> day) {
        return new RiskCase(id, number, account, uid, site, progress, asked, day.orElse(due), next);
    }
}
