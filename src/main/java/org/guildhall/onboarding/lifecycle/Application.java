package org.guildhall.onboarding.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.onboarding.lifecycle.Move.Activate;
import org.guildhall.onboarding.lifecycle.Move.Admit;
import org.guildhall.onboarding.lifecycle.Move.Approve;
import org.guildhall.onboarding.lifecycle.Move.ApproveTerms;
import org.guildhall.onboarding.lifecycle.Move.AskApproval;
import org.guildhall.onboarding.lifecycle.Move.AskInformation;
import org.guildhall.onboarding.lifecycle.Move.Assign;
import org.guildhall.onboarding.lifecycle.Move.Cancel;
import org.guildhall.onboarding.lifecycle.Move.CompleteContract;
import org.guildhall.onboarding.lifecycle.Move.ConcludeTerms;
import org.guildhall.onboarding.lifecycle.Move.ConfirmTerms;
import org.guildhall.onboarding.lifecycle.Move.ConsentTerms;
import org.guildhall.onboarding.lifecycle.Move.DeclineTerms;
import org.guildhall.onboarding.lifecycle.Move.DraftTerms;
import org.guildhall.onboarding.lifecycle.Move.EndContract;
import org.guildhall.onboarding.lifecycle.Move.Lapse;
import org.guildhall.onboarding.lifecycle.Move.ModifyTerms;
import org.guildhall.onboarding.lifecycle.Move.OfferTerms;
import org.guildhall.onboarding.lifecycle.Move.PutOnHold;
import org.guildhall.onboarding.lifecycle.Move.Reject;
import org.guildhall.onboarding.lifecycle.Move.Release;
import org.guildhall.onboarding.lifecycle.Move.Resume;
import org.guildhall.onboarding.lifecycle.Move.ReturnTerms;
import org.guildhall.onboarding.lifecycle.Move.Save;
import org.guildhall.onboarding.lifecycle.Move.SendContract;
import org.guildhall.onboarding.lifecycle.Move.Submit;
import org.guildhall.onboarding.lifecycle.Move.Take;
import org.guildhall.onboarding.lifecycle.Move.Tick;
import org.guildhall.onboarding.lifecycle.Move.Untick;
import org.guildhall.onboarding.lifecycle.Move.VoidContract;
import org.guildhall.onboarding.lifecycle.Move.Withdraw;
import org.guildhall.onboarding.lifecycle.Move.Write;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.programme.form.Answers;
import org.springframework.modulith.NamedInterface;

/// One enterprise's passage through one programme, as it stands.
///
/// @param version one more with every move; whoever acts says which one was seen
/// @param contactEmail the address on the form, once its holder confirmed it by code
@NamedInterface("lifecycle")
public record Application(
        Identity identity,
        long version,
        Standing standing,
        Answers answers,
        Optional<String> contactEmail,
        Review review,
        Agreement agreement) {
    /// The form's field with the address that letters about the application go to.
    public static final String CONTACT = "contactEmail";

    /// What never changes: who applies for what, under which number.
    public record Identity(
            ApplicationId id,
            String number,
            Applicant applicant,
            String programme,
            int programmeVersion) {}

    /// The stage, since when, who brought it there, and whether it is on hold meanwhile.
    public record Standing(Stage stage, Instant since, String by, Optional<Hold> hold) {
        /// At a stage, and going on.
        public static Standing at(Stage stage, Instant since, String by) {
            return new Standing(stage, since, by, Optional.empty());
        }

        Standing held(Optional<Hold> now) {
            return new Standing(stage, since, by, now);
        }
    }

    /// Its key, for ever.
    public ApplicationId id() {
        return identity.id();
    }

    /// Whose application it is.
    public Applicant applicant() {
        return identity.applicant();
    }

    /// Where it stands.
    public Stage stage() {
        return standing.stage();
    }

    /// As history and letters refer to it.
    public Subject subject() {
        return new Subject("application", id().value());
    }

    /// What is said to whoever comes too late, or meets an application on hold.
    public NoLongerPossible noLongerPossible() {
        return standing.hold()
                .map(
                        hold ->
                                new NoLongerPossible(
                                        "onboarding.on-hold", hold.since(), hold.by(), version))
                .orElseGet(
                        () ->
                                new NoLongerPossible(
                                        stage().key(), standing.since(), standing.by(), version));
    }

    /// The stage whose promise the partner waits for: an answer to our question lets the review go
    /// on, and what is approved on our side is still owed to the partner.
    public Stage promising() {
        return switch (stage()) {
            case INFORMATION_REQUESTED -> Stage.UNDER_REVIEW;
            case TERMS_APPROVAL ->
                    agreement.approval().flatMap(Approval::origin).orElse(Stage.QUALIFIED);
            case DRAFT, UNDER_REVIEW, QUALIFIED, TERMS_OFFERED, IN_CORRECTION -> stage();
            case AWAITING_CONTRACT, SIGNED, ADMITTED, ACTIVE -> stage();
            case WITHDRAWN, REJECTED, DECLINED, CANCELLED, LAPSED -> stage();
        };
    }

    /// The stage as the partner sees it: what is approved on our side isn't told.
    public Stage seenByPartner() {
        return stage() == Stage.TERMS_APPROVAL ? promising() : stage();
    }

    /// Whether it waits where it stands, with its clocks stopped.
    public boolean isOnHold() {
        return standing.hold().isPresent();
    }

    /// Whether that row of the table holds now.
    public boolean allows(Action action) {
        return action.isPossibleIn(stage())
                && (isOnHold() ? action.holdsOnHold() : action != Action.RESUME);
    }

    /// Refuses when that row of the table doesn't hold now.
    public void expect(Action action) {
        if (!allows(action)) throw noLongerPossible();
    }

    /// What the application becomes by a move that its table row allows. Pure; a row that doesn't
    /// hold is refused with where the application stands.
    public Application after(Move move, Instant now, String by) {
        expect(move.action());
        var moved = at(destination(move), now, by);
        return switch (move) { // no default: a new move doesn't compile until it says what it
            // changes
            case Save(var draft) -> moved.with(draft);
            case Submit(var checked) -> moved.with(checked).with(review.submitted(now));
            case Take(var taker) -> moved.with(review.by(taker));
            case Assign(var other) -> moved.with(review.by(other));
            case Release _ -> moved.with(review.byNobody());
            case AskInformation(var asked) -> moved.with(review.asking(asked));
            case Approve(var items) -> moved.with(review.holding(items));
            case Admit(var items) -> moved.with(review.holding(items)).with(agreement.from(now));
            case Reject(var rejection, _) -> moved.with(review.ending(rejection));
            case OfferTerms(var version) -> moved.with(agreement.offered(version));
            case AskApproval(var asked) -> moved.with(agreement.asking(asked));
            case ConsentTerms(var given) -> moved.with(agreement.asking(given));
            case ApproveTerms(var given) -> moved.with(agreement.offered(given.sheet()));
            case ReturnTerms _ -> moved.with(agreement.withoutApproval());
            case ConfirmTerms(var sheet) -> answering(sheet, moved);
            case ConcludeTerms(var sheet) -> answering(sheet, moved).with(agreement.from(now));
            case ModifyTerms(var sheet, _) -> answering(sheet, moved);
            case SendContract(var sent) -> moved.with(agreement.under(sent));
            case EndContract _, VoidContract _ -> moved.with(agreement.withoutContract());
            case CompleteContract(var inForce) -> moved.with(agreement.from(inForce));
            case Tick(var item) -> moved.with(agreement.ticked(item, new Done(by, now)));
            case Untick(var item) -> moved.with(agreement.unticked(item));
            case PutOnHold(var hold) -> moved.held(Optional.of(hold));
            case Resume _ -> moved.held(Optional.empty());
            case Write _, DraftTerms _, Withdraw _, DeclineTerms _, Activate _, Cancel _, Lapse _ ->
                    moved;
        };
    }

    /// As the table has it once the move is written.
    public Application kept() {
        return new Application(
                identity, version + 1, standing, answers, contactEmail, review, agreement);
    }

    /// What somebody has seen who sees it now.
    public Seen seen() {
        return new Seen(id(), version);
    }

    /// Only the sheet that was offered last can be answered.
    private Application answering(int sheet, Application moved) {
        if (!agreement.sheet().equals(Optional.of(sheet))) throw noLongerPossible();
        return moved;
    }

    /// Where the table says; returned terms lead back to where they came from.
    private Stage destination(Move move) {
        var possible = move.action().after(stage());
        if (possible.size() == 1) return possible.getFirst();
        var origin = agreement.approval().flatMap(Approval::origin);
        return origin.filter(possible::contains).orElseThrow(this::noLongerPossible);
    }

    private Application at(Stage next, Instant now, String by) {
        var stands = next == stage() ? standing : new Standing(next, now, by, standing.hold());
        return new Application(identity, version, stands, answers, contactEmail, review, agreement);
    }

    private Application held(Optional<Hold> hold) {
        return new Application(
                identity, version, standing.held(hold), answers, contactEmail, review, agreement);
    }

    /// With other answers. A changed contact address has to be confirmed anew.
    private Application with(Answers changed) {
        var confirmed = contactEmail.filter(email -> email.equals(changed.text(CONTACT)));
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
