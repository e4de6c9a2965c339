package org.guildhall.onboarding.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.onboarding.passage.UidKeeper;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.terms.Sheets;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The vendor's side of the decision sheet: written, offered, and beyond a business developer's
/// limits approved first (onboarding.md sections 5 and 6).
@Service
@NamedInterface("offer")
public class Offers {
    private final Passage passage;
    private final Applications applications;
    private final Approvers approvers;
    private final Sheets sheets;
    private final SheetStart start;
    private final UidKeeper uids;

    Offers(
            Passage passage,
            Applications applications,
            Approvers approvers,
            Sheets sheets,
            SheetStart start,
            UidKeeper uids) {
        this.passage = passage;
        this.applications = applications;
        this.approvers = approvers;
        this.sheets = sheets;
        this.start = start;
        this.uids = uids;
    }

    /// Keeps the decision sheet as far as it is filled in.
    @Transactional
    public Application draft(Seen seen, Map<String, List<String>> typed, Staff caller) {
        var application = passage.move(seen, new Move.DraftTerms(), caller);
        var known = start.given(typed, application);
        var terms = applications.programme(application).sheet().draft(known);
        sheets.keep(seen.id().value(), application.agreement().nextSheet(), terms, caller);
        return application;
    }

    /// What these terms need before they can be offered: nothing, or the word of others, who are
    /// shown before anything is sent. Every problem of the sheet is named at its field.
    @Transactional(readOnly = true)
    public Optional<BeyondLimits> beyondLimits(
            ApplicationId id, Map<String, List<String>> typed, Staff caller) {
        var application = applications.find(id, caller);
        var programme = applications.programme(application);
        var terms = programme.sheet().check(start.given(typed, application)).orThrow();
        return approvers.of(programme, terms, caller);
    }

    /// Offers the sheet: complete, and one version more than the last.
    ///
    /// @param approvalAsked whether the caller saw that terms beyond limits go to others first, and
    ///   asks them
    @Transactional
    public Application offer(
            Seen seen, Map<String, List<String>> typed, boolean approvalAsked, Staff caller) {
        var application = passage.seen(seen, caller);
        application.expect(Action.OFFER_TERMS);
        var programme = applications.programme(application);
        var terms = programme.sheet().check(start.given(typed, application)).orThrow();
        var beyond = approvers.of(programme, terms, caller);
        if (beyond.isPresent() && !approvalAsked)
            throw new NotAllowed("onboarding.approval.needed");
        var id = application.id().value();
        var version = application.agreement().nextSheet();
        var move =
                beyond.<Move>map(
                                limits ->
                                        new Move.AskApproval(
                                                limits.approval(version, application, caller)))
                        .orElseGet(() -> new Move.OfferTerms(version));
        // Moved first: of two who offer at once the second is told so before it touches the sheet.
        var moved = passage.move(application, move, caller);
        if (moved.stage() == Stage.TERMS_OFFERED) sheets.offer(id, version, terms, caller);
        else sheets.keep(id, version, terms, caller);
        uids.claim(application, application.answers(), terms);
        return moved;
    }

    /// Gives the caller's word for terms beyond limits; the last word needed offers them.
    @Transactional
    public Application approve(Seen seen, Staff caller) {
        var application = passage.seen(seen, caller);
        application.expect(Action.APPROVE_TERMS);
        var approval = awaiting(application, caller).with(caller);
        if (!approval.isComplete()) {
            return passage.move(application, new Move.ConsentTerms(approval), caller);
        }
        var moved = passage.move(application, new Move.ApproveTerms(approval), caller);
        sheets.release(seen.id().value(), approval.sheet());
        return moved;
    }

    /// Gives terms back to be written again, with words.
    @Transactional
    public Application giveBack(Seen seen, String why, Staff caller) {
        var application = passage.seen(seen, caller);
        application.expect(Action.RETURN_TERMS);
        awaiting(application, caller);
        return passage.move(application, new Move.ReturnTerms(why), caller);
    }

    /// What the sheet's form is filled in with: the draft, else the last version, else what is
    /// known.
    @Transactional(readOnly = true)
    public Map<String, List<String>> form(ApplicationId id, Caller caller) {
        return start.of(applications.find(id, caller));
    }

    private static Approval awaiting(Application application, Staff caller) {
        return application
                .agreement()
                .approval()
                .filter(approval -> approval.awaits(caller))
                .orElseThrow(() -> new NotAllowed("onboarding.approval.not-yours"));
    }
}
