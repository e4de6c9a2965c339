package org.guildhall.onboarding;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.onboarding.Move.Activate;
import org.guildhall.onboarding.Move.Approve;
import org.guildhall.onboarding.Move.Cancel;
import org.guildhall.onboarding.Move.CompleteContract;
import org.guildhall.onboarding.Move.ConfirmTerms;
import org.guildhall.onboarding.Move.DeclineTerms;
import org.guildhall.onboarding.Move.DraftTerms;
import org.guildhall.onboarding.Move.EndContract;
import org.guildhall.onboarding.Move.ModifyTerms;
import org.guildhall.onboarding.Move.OfferTerms;
import org.guildhall.onboarding.Move.Reject;
import org.guildhall.onboarding.Move.Save;
import org.guildhall.onboarding.Move.SendContract;
import org.guildhall.onboarding.Move.Submit;
import org.guildhall.onboarding.Move.Take;
import org.guildhall.onboarding.Move.Withdraw;
import org.guildhall.onboarding.Move.Write;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.programme.Answers;

/// One enterprise's passage through one programme, as it stands.
///
/// @param version one more with every move; whoever acts says which one was seen
/// @param contactEmail the address on the form, once its holder confirmed it by code
record Application(
        Identity identity,
        long version,
        Standing standing,
        Answers answers,
        Optional<String> contactEmail,
        Review review,
        Agreement agreement) {

    /// What never changes: who applies for what, under which number.
    record Identity(
            ApplicationId id,
            String number,
            Applicant applicant,
            String programme,
            int programmeVersion) {}

    /// The stage, since when, and who brought it there.
    record Standing(Stage stage, Instant since, String by) {}

    /// How far the review is: who has it, which items of the checklist hold, when it was handed in.
    record Review(Optional<Reviewer> reviewer, Set<String> checklist, Optional<Instant> submitted) {
        static final Review NONE = new Review(Optional.empty(), Set.of(), Optional.empty());

        Review by(Reviewer taker) {
            return new Review(Optional.of(taker), checklist, submitted);
        }

        Review holding(Set<String> items) {
            return new Review(reviewer, items, submitted);
        }

        Review submitted(Instant at) {
            return new Review(reviewer, checklist, Optional.of(at));
        }
    }

    /// What was agreed: the sheet that was offered last, its contract, and from when that is in
    /// force.
    record Agreement(
            Optional<Integer> sheet, Optional<UUID> contract, Optional<Instant> effective) {
        static final Agreement NONE =
                new Agreement(Optional.empty(), Optional.empty(), Optional.empty());

        Agreement offered(int version) {
            return new Agreement(Optional.of(version), contract, effective);
        }

        Agreement under(UUID sent) {
            return new Agreement(sheet, Optional.of(sent), effective);
        }

        Agreement withoutContract() {
            return new Agreement(sheet, Optional.empty(), effective);
        }

        Agreement from(Instant inForce) {
            return new Agreement(sheet, contract, Optional.of(inForce));
        }
    }

    ApplicationId id() {
        return identity.id();
    }

    Applicant applicant() {
        return identity.applicant();
    }

    Stage stage() {
        return standing.stage();
    }

    Subject subject() {
        return new Subject("application", id().value());
    }

    /// What is said to whoever comes too late.
    NoLongerPossible noLongerPossible() {
        return new NoLongerPossible(stage().key(), standing.since(), standing.by());
    }

    /// What the application becomes by a move that its table row allows. Pure; a row that doesn't
    /// hold is refused with where the application stands.
    Application after(Move move, Instant now, String by) {
        var action = move.action();
        if (!action.isPossibleIn(stage())) throw noLongerPossible();
        var moved = at(action.after(stage()), now, by);
        return switch (move) { // no default: a new move doesn't compile until it says what it
            // changes
            case Save(var draft) -> moved.with(draft);
            case Submit(var checked) -> moved.with(checked).with(review.submitted(now));
            case Take(var taker) -> moved.with(review.by(taker));
            case Approve(var items) -> moved.with(review.holding(items));
            case OfferTerms(var version) -> moved.with(agreement.offered(version));
            case ConfirmTerms(var version) -> moved.answering(version);
            case ModifyTerms(var version, _) -> moved.answering(version);
            case SendContract(var sent) -> moved.with(agreement.under(sent));
            case EndContract _ -> moved.with(agreement.withoutContract());
            case CompleteContract(var inForce) -> moved.with(agreement.from(inForce));
            case Write _,
                    DraftTerms _,
                    Withdraw _,
                    Reject _,
                    DeclineTerms _,
                    Activate _,
                    Cancel _ ->
                    moved;
        };
    }

    /// As the table has it once the move is written.
    Application kept() {
        return new Application(
                identity, version + 1, standing, answers, contactEmail, review, agreement);
    }

    Seen seen() {
        return new Seen(id(), version);
    }

    /// Only the sheet that was offered last can be answered.
    private Application answering(int version) {
        if (!agreement.sheet().equals(Optional.of(version))) throw noLongerPossible();
        return this;
    }

    private Application at(Stage next, Instant now, String by) {
        var stands = next == stage() ? standing : new Standing(next, now, by);
        return new Application(identity, version, stands, answers, contactEmail, review, agreement);
    }

    /// With other answers. A changed contact address has to be confirmed anew.
    private Application with(Answers changed) {
        var confirmed =
                contactEmail.filter(email -> email.equals(changed.text(ContactCodes.FIELD)));
        return new Application(identity, version, standing, changed, confirmed, review, agreement);
    }

    private Application with(Review changed) {
        return new Application(
                identity, version, standing, answers, contactEmail, changed, agreement);
    }

    private Application with(Agreement changed) {
        return new Application(identity, version, standing, answers, contactEmail, review, changed);
    }
}
