package org.guildhall.amendment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Action;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Move;
import org.guildhall.amendment.lifecycle.Seen;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.onboarding.activation.ActiveApplication;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.offer.Approvers;
import org.guildhall.onboarding.offer.BeyondLimits;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.form.Answers;
import org.guildhall.terms.Revision;
import org.guildhall.terms.RevisionForm;
import org.guildhall.terms.Sheet;
import org.guildhall.terms.SheetTable;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The new terms: the next version of the application's decision sheet, written and offered by the
/// vendor, beyond a business developer's limits approved first.
@Service
public class Terms {
    private final Passage passage;
    private final ActiveApplications applications;
    private final Approvers approvers;
    private final Sheets sheets;
    private final FixedTerms fixed;

    Terms(
            Passage passage,
            ActiveApplications applications,
            Approvers approvers,
            Sheets sheets,
            FixedTerms fixed) {
        this.passage = passage;
        this.applications = applications;
        this.approvers = approvers;
        this.sheets = sheets;
        this.fixed = fixed;
    }

    /// What the sheet's form is filled in with: the draft, else the version that is to be revised.
    @Transactional(readOnly = true)
    public Map<String, List<String>> form(AmendmentId id, Caller caller) {
        var amendment = passage.find(id, caller);
        return sheets.of(amendment.application()).getLast().values().values();
    }

    /// Keeps the sheet as far as it is filled in.
    @Transactional
    public Amendment draft(Seen seen, Map<String, List<String>> typed, Staff caller) {
        var amendment = passage.move(seen, new Move.Write(), caller);
        var application = application(amendment);
        var terms = application.programme().sheet().draft(fixed.in(typed, application));
        sheets.keep(application.id(), sheets.upcoming(application.id()), terms, caller);
        return amendment;
    }

    /// What these terms need before they can be offered: nothing, or the word of others, who are
    /// shown before anything is sent. Every problem of the sheet is named at its field; a change
    /// that changes nothing is one.
    @Transactional(readOnly = true)
    public Optional<BeyondLimits> beyondLimits(
            AmendmentId id, Map<String, List<String>> typed, Staff caller) {
        var amendment = passage.find(id, caller);
        var application = application(amendment);
        var all = fixed.in(typed, application);
        var terms = application.programme().sheet().check(all).orThrow();
        if (amendment.kind() == Kind.AMENDMENT && terms.equals(inForce(application))) {
            throw Invalid.because("amendment.sheet.unchanged");
        }
        return approvers.of(application.programme(), terms, caller);
    }

    /// Offers the sheet: complete, and one version more than the last.
    ///
    /// @param approvalAsked whether the caller saw that terms beyond limits go to others first, and
    ///   asks them
    @Transactional
    public Amendment offer(
            Seen seen, Map<String, List<String>> typed, boolean approvalAsked, Staff caller) {
        var amendment = passage.find(seen.id(), caller);
        amendment.expect(Action.OFFER);
        var beyond = beyondLimits(seen.id(), typed, caller);
        if (beyond.isPresent() && !approvalAsked) {
            throw new NotAllowed("onboarding.approval.needed");
        }
        var application = application(amendment);
        var version = sheets.upcoming(application.id());
        // Moved first: of two who offer at once the second is told so before it touches the sheet.
        var moved = passage.move(seen, offering(version, beyond, caller), caller);
        var terms = application.programme().sheet().check(fixed.in(typed, application)).orThrow();
        if (moved.stage() == Stage.OFFERED) {
            sheets.offer(application.id(), version, terms, caller);
        } else {
            sheets.keep(application.id(), version, terms, caller);
        }
        return moved;
    }

    /// Gives the caller's word for terms beyond limits; the last word needed offers them.
    @Transactional
    public Amendment approve(Seen seen, Staff caller) {
        var approval = awaiting(seen, Action.APPROVE, caller).with(caller);
        if (!approval.isComplete()) {
            return passage.move(seen, new Move.Consent(approval), caller);
        }
        var moved = passage.move(seen, new Move.Approve(approval), caller);
        sheets.release(moved.application(), approval.sheet());
        return moved;
    }

    /// Gives terms back to be written again, with words.
    @Transactional
    public Amendment giveBack(Seen seen, String why, Staff caller) {
        awaiting(seen, Action.GIVE_BACK, caller);
        return passage.move(seen, new Move.GiveBack(why), caller);
    }

    /// The terms in force when it began and the versions offered since, side by side.
    @Transactional(readOnly = true)
    public SheetTable table(AmendmentId id, Caller caller, Text text) {
        var amendment = passage.find(id, caller);
        var base = amendment.identity().base();
        var awaited = awaited(amendment, caller);
        var last = awaited.or(() -> amendment.progress().sheet()).orElse(base.terms());
        var versions =
                sheets.of(amendment.application()).stream()
                        .filter(
                                sheet ->
                                        sheet.state() != Sheet.State.DRAFT
                                                || awaited.equals(Optional.of(sheet.version())))
                        .filter(
                                sheet ->
                                        sheet.version() == base.terms()
                                                || (sheet.version() >= base.first()
                                                        && sheet.version() <= last))
                        .toList();
        return sheets.table(versions, application(amendment).programme(), text);
    }

    /// The version that waits for its approvers, which is the desk's alone.
    private static Optional<Integer> awaited(Amendment amendment, Caller caller) {
        if (!(caller instanceof Staff) || amendment.stage() != Stage.APPROVAL) {
            return Optional.empty();
        }
        return amendment.progress().approval().map(Approval::sheet);
    }

    /// What the partner asked to have revised in it, oldest first.
    @Transactional(readOnly = true)
    public List<Revision> revisions(AmendmentId id, Caller caller, Text text) {
        var amendment = passage.find(id, caller);
        var last = amendment.progress().sheet();
        if (last.isEmpty()) return List.of();
        var programme = application(amendment).programme();
        return sheets.revisions(amendment.application(), last.get(), programme, text).stream()
                .filter(asked -> asked.version() >= amendment.identity().base().first())
                .toList();
    }

    /// Where the partner says what should be different, field by field, in what was offered last.
    @Transactional(readOnly = true)
    public RevisionForm revisionForm(AmendmentId id, Caller caller, Text text) {
        var amendment = passage.find(id, caller);
        var last = amendment.progress().sheet().orElse(amendment.identity().base().terms());
        var offered = sheets.version(amendment.application(), last);
        var open = application(amendment).programme().sheet().without(FixedTerms::isFixed);
        return RevisionForm.of(offered, open, text);
    }

    private static Move offering(int version, Optional<BeyondLimits> beyond, Staff caller) {
        return beyond.<Move>map(
                        limits ->
                                new Move.AskApproval(
                                        limits.approval(version, Optional.empty(), caller)))
                .orElseGet(() -> new Move.Offer(version));
    }

    private Approval awaiting(Seen seen, Action action, Staff caller) {
        var amendment = passage.find(seen.id(), caller);
        amendment.expect(action);
        return amendment
                .progress()
                .approval()
                .filter(approval -> approval.awaits(caller))
                .orElseThrow(() -> new NotAllowed("onboarding.approval.not-yours"));
    }

    private Answers inForce(ActiveApplication application) {
        return sheets.version(application.id(), application.terms()).values();
    }

    private ActiveApplication application(Amendment amendment) {
        return applications.find(amendment.application(), new Clockwork());
    }
}
