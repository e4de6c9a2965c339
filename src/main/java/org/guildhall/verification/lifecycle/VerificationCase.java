package org.guildhall.verification.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.AccountId;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.verification.lifecycle.Move.Who;
import org.springframework.modulith.NamedInterface;

/// The verification of one account: what it claims, where that stands, what was verified last.
///
/// @param continuation the path that the account came from and goes on to once verified, or empty
/// @param savedAt when the details were written last
@NamedInterface("lifecycle")
public record VerificationCase(
        CaseId id,
        AccountId account,
        Uid uid,
        String site,
        Progress progress,
        Details details,
        String continuation,
        Instant savedAt,
        Verdict verdict,
        Optional<Standing> standing) {

    /// Where it stands.
    ///
    /// @param version counts moves, not savings of a draft
    /// @param round 1 for the first time, one more for each change of verified data
    /// @param submission how often it was submitted
    /// @param by who brought it there
    public record Progress(
            VerificationState state,
            long version,
            int round,
            int submission,
            Instant since,
            String by,
            Optional<Instant> submittedAt,
            Optional<Reviewer> reviewer) {
        /// The same, counted as if it hadn't moved yet.
        public Progress versionZero() {
            return new Progress(
                    state, 0, round, submission, since, by, Optional.empty(), Optional.empty());
        }
    }

    /// The verifier who took it.
    public record Reviewer(PersonId person, String name) {}

    /// What the verifier said last.
    public record Verdict(
            Optional<Reason> reason, Set<Item> items, String forAccount, String internal) {
        /// Nothing decided yet.
        public static final Verdict NONE = new Verdict(Optional.empty(), Set.of(), "", "");
    }

    /// What was verified last; it holds until its date, also while a new round is under way.
    public record Standing(
            EnterpriseId enterprise,
            String legalName,
            String address,
            String authorisedPerson,
            Instant at,
            Instant until) {}

    /// The one of an account that hasn't begun.
    public static VerificationCase notStarted(Member of, Instant now) {
        var progress =
                new Progress(
                        VerificationState.NOT_STARTED,
                        0,
                        1,
                        0,
                        now,
                        of.name(),
                        Optional.empty(),
                        Optional.empty());
        return new VerificationCase(
                new CaseId(Ids.next()),
                of.account(),
                of.uid(),
                of.site(),
                progress,
                Details.EMPTY,
                "",
                now,
                Verdict.NONE,
                Optional.empty());
    }

    /// Where it stands, in one word.
    public VerificationState state() {
        return progress.state();
    }

    /// How many moves it has made.
    public long version() {
        return progress.version();
    }

    /// What the account can write now.
    public Set<Item> open() {
        return switch (state()) {
            case NOT_STARTED, DRAFT -> Item.all();
            case AWAITING_ACCOUNT, REJECTED_MAY_RETRY -> verdict.items();
            case SUBMITTED, IN_REVIEW, VERIFIED, REJECTED_FINAL, EXPIRED -> Set.of();
        };
    }

    /// Whether the account speaks for its enterprise at that moment.
    public boolean isVerified(Instant now) {
        return state() != VerificationState.REJECTED_FINAL
                && standing.filter(known -> known.until().isAfter(now)).isPresent();
    }

    /// Refuses when it isn't as the caller saw it.
    public void expect(long version) {
        if (version() != version) throw gone();
    }

    /// The refusal of whoever comes too late: where it stands, since when, by whom.
    public NoLongerPossible gone() {
        return new NoLongerPossible(state().key(), progress.since(), progress.by(), version());
    }

    /// The same after a move, as the table has it.
    public VerificationCase after(Move move, Who who, String by, Instant now) {
        if (!move.isPossible(state(), who)) throw gone();
        var submits = move instanceof Move.Submit;
        var next =
                new Progress(
                        move.row().to(),
                        version() + 1,
                        progress.round() + (move instanceof Move.Renew ? 1 : 0),
                        progress.submission() + (submits ? 1 : 0),
                        now,
                        by,
                        submits ? Optional.of(now) : progress.submittedAt(),
                        submits ? Optional.empty() : progress.reviewer());
        return with(next);
    }

    /// With another progress.
    public VerificationCase with(Progress next) {
        return new VerificationCase(
                id, account, uid, site, next, details, continuation, savedAt, verdict, standing);
    }

    /// With what the applicant says of the enterprise, and on which page of the form that was.
    public VerificationCase with(Details next, String path, Instant now) {
        var goOn = path.isEmpty() ? continuation : path;
        return new VerificationCase(
                id, account, uid, site, progress, next, goOn, now, verdict, standing);
    }

    /// With another verdict.
    public VerificationCase with(Verdict next) {
        return new VerificationCase(
                id, account, uid, site, progress, details, continuation, savedAt, next, standing);
    }

    /// As another round begins: nothing is asked for yet, and where the account came from the first
    /// time it has gone on to long ago.
    public VerificationCase anew() {
        return new VerificationCase(
                id, account, uid, site, progress, details, "", savedAt, Verdict.NONE, standing);
    }

    /// With another standing.
    public VerificationCase with(Standing next) {
        return new VerificationCase(
                id,
                account,
                uid,
                site,
                progress,
                details,
                continuation,
                savedAt,
                verdict,
                Optional.of(next));
    }

    /// In the hands of a verifier.
    public VerificationCase takenBy(Reviewer reviewer) {
        return with(
                new Progress(
                        state(),
                        version(),
                        progress.round(),
                        progress.submission(),
                        progress.since(),
                        progress.by(),
                        progress.submittedAt(),
                        Optional.of(reviewer)));
    }
}
