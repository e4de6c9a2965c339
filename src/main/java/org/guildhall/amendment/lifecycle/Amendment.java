package org.guildhall.amendment.lifecycle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;

/// A change of the terms of one partnership on its way into force, as it stands.
///
/// @param version one more with every move; whoever acts says which one was seen
public record Amendment(Identity identity, long version, Standing standing, Progress progress) {

    /// What never changes.
    ///
    /// @param developer who began it and hears of it
    public record Identity(
            AmendmentId id,
            String number,
            Kind kind,
            UUID application,
            String applicationNumber,
            AccountId account,
            String company,
            Reviewer developer,
            Base base) {}

    /// What it changes.
    ///
    /// @param terms the version of the sheet that was in force when it began
    /// @param first the first version of the sheet that is its own
    /// @param contract the one that it amends or renews
    public record Base(int terms, int first, UUID contract, String contractNumber) {}

    /// The stage, since when, and who brought it there.
    public record Standing(Stage stage, Instant since, String by) {}

    /// Its key, for ever.
    public AmendmentId id() {
        return identity.id();
    }

    /// The active application whose terms it changes.
    public UUID application() {
        return identity.application();
    }

    /// Whether it changes terms or renews.
    public Kind kind() {
        return identity.kind();
    }

    /// Where it stands.
    public Stage stage() {
        return standing.stage();
    }

    /// As history and letters refer to it.
    public Subject subject() {
        return new Subject("amendment", id().value());
    }

    /// What somebody has seen who sees it now.
    public Seen seen() {
        return new Seen(id(), version);
    }

    /// Whether the partner knows of it.
    public boolean isTold() {
        return progress.sheet().isPresent();
    }

    /// The stage as the partner sees it: what is approved on our side isn't told.
    public Stage seenByPartner() {
        return stage() == Stage.APPROVAL ? Stage.IN_CORRECTION : stage();
    }

    /// Whether that row of the table holds now.
    public boolean allows(Action action) {
        return action.isPossibleIn(stage());
    }

    /// Refuses when that row of the table doesn't hold now.
    public void expect(Action action) {
        if (!allows(action)) throw noLongerPossible();
    }

    /// The refusal of whoever comes too late: where it stands, since when, by whom.
    public NoLongerPossible noLongerPossible() {
        return new NoLongerPossible(stage().key(), standing.since(), standing.by(), version);
    }

    /// What the amendment becomes by a move that its table row allows. Pure; a row that doesn't
    /// hold is refused with where the amendment stands.
    public Amendment after(Move move, Instant now, String by) {
        expect(move.action());
        var moved = at(destination(move.action()), now, by);
        return switch (move) { // no default: a new move doesn't compile until it says what it
            // changes
            case Move.Offer(var sheet) -> moved.with(progress.offered(sheet));
            case Move.AskApproval(var asked) -> moved.with(progress.asking(asked));
            case Move.Consent(var given) -> moved.with(progress.asking(given));
            case Move.Approve(var given) -> moved.with(progress.offered(given.sheet()));
            case Move.GiveBack _ -> moved.with(progress.withoutApproval());
            case Move.Confirm(var sheet) -> answering(sheet, moved);
            case Move.Modify(var sheet, _) -> answering(sheet, moved);
            case Move.SendContract(var contract) -> moved.with(progress.under(contract));
            case Move.EndContract _, Move.Reopen _ -> moved.with(progress.withoutContract());
            case Move.CompleteContract(var effective) -> moved.with(progress.from(effective));
            case Move.Write _, Move.Decline _, Move.ComeIntoForce _ -> moved;
            case Move.Withdraw _, Move.Expire _, Move.Lapse _ -> moved;
        };
    }

    /// As the table has it once the move is written.
    public Amendment kept() {
        return new Amendment(identity, version + 1, standing, progress);
    }

    /// Only the sheet that was offered last can be answered.
    private Amendment answering(int sheet, Amendment moved) {
        if (!progress.sheet().equals(Optional.of(sheet))) throw noLongerPossible();
        return moved;
    }

    /// Where the table says. Returned terms are a draft again as long as the partner knows of
    /// nothing, and after that a correction.
    private Stage destination(Action action) {
        var possible = action.after(stage());
        if (possible.size() == 1) return possible.getFirst();
        return isTold() ? Stage.IN_CORRECTION : Stage.DRAFT;
    }

    private Amendment at(Stage next, Instant now, String by) {
        var stands = next == stage() ? standing : new Standing(next, now, by);
        return new Amendment(identity, version, stands, progress);
    }

    private Amendment with(Progress changed) {
        return new Amendment(identity, version, standing, changed);
    }
}
