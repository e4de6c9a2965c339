package org.guildhall.onboarding.lifecycle;

import static org.guildhall.onboarding.lifecycle.Doer.APPLICANT;
import static org.guildhall.onboarding.lifecycle.Doer.APPROVER;
import static org.guildhall.onboarding.lifecycle.Doer.BD;
import static org.guildhall.onboarding.lifecycle.Doer.BD_LEAD;
import static org.guildhall.onboarding.lifecycle.Doer.OWNER;
import static org.guildhall.onboarding.lifecycle.Doer.SYSTEM;
import static org.guildhall.onboarding.lifecycle.Stage.ACTIVE;
import static org.guildhall.onboarding.lifecycle.Stage.ADMITTED;
import static org.guildhall.onboarding.lifecycle.Stage.AWAITING_CONTRACT;
import static org.guildhall.onboarding.lifecycle.Stage.CANCELLED;
import static org.guildhall.onboarding.lifecycle.Stage.DECLINED;
import static org.guildhall.onboarding.lifecycle.Stage.DRAFT;
import static org.guildhall.onboarding.lifecycle.Stage.INFORMATION_REQUESTED;
import static org.guildhall.onboarding.lifecycle.Stage.IN_CORRECTION;
import static org.guildhall.onboarding.lifecycle.Stage.LAPSED;
import static org.guildhall.onboarding.lifecycle.Stage.QUALIFIED;
import static org.guildhall.onboarding.lifecycle.Stage.REJECTED;
import static org.guildhall.onboarding.lifecycle.Stage.SIGNED;
import static org.guildhall.onboarding.lifecycle.Stage.TERMS_APPROVAL;
import static org.guildhall.onboarding.lifecycle.Stage.TERMS_OFFERED;
import static org.guildhall.onboarding.lifecycle.Stage.UNDER_REVIEW;
import static org.guildhall.onboarding.lifecycle.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.access.Caller;
import org.guildhall.programme.Programme;

/// The one table of the lifecycle: who may do what from which stage, and where it leads
/// (onboarding.md section 5). Pages, mails, the process rail, the documentation and the tests read
/// it.
public enum Action {
    START(by(APPLICANT), from(), to(DRAFT)),
    SAVE(by(APPLICANT), from(DRAFT, INFORMATION_REQUESTED), staying()),
    SUBMIT(by(APPLICANT), from(DRAFT, INFORMATION_REQUESTED), to(UNDER_REVIEW)),
    WITHDRAW(by(APPLICANT), from(UNDER_REVIEW, INFORMATION_REQUESTED), to(WITHDRAWN)),
    TAKE(by(BD), from(UNDER_REVIEW), staying()),
    ASSIGN(by(BD, BD_LEAD, SYSTEM), from(handedIn()), staying()),
    RELEASE(by(SYSTEM), from(handedIn()), staying()),
    WRITE(by(APPLICANT, BD), from(openStages()), staying()),
    ASK_INFORMATION(by(BD), from(UNDER_REVIEW), to(INFORMATION_REQUESTED)),
    APPROVE(by(BD), from(UNDER_REVIEW), to(QUALIFIED)),
    ADMIT(by(BD), from(UNDER_REVIEW), to(ADMITTED)),
    REJECT(by(BD), from(UNDER_REVIEW), to(REJECTED)),
    DRAFT_TERMS(by(BD), from(QUALIFIED, IN_CORRECTION), staying()),
    OFFER_TERMS(by(BD), from(QUALIFIED, IN_CORRECTION), to(TERMS_OFFERED)),
    ASK_APPROVAL(by(BD), from(QUALIFIED, IN_CORRECTION), to(TERMS_APPROVAL)),
    CONSENT_TERMS(by(APPROVER), from(TERMS_APPROVAL), staying()),
    APPROVE_TERMS(by(APPROVER), from(TERMS_APPROVAL), to(TERMS_OFFERED)),
    RETURN_TERMS(by(APPROVER), from(TERMS_APPROVAL), to(QUALIFIED, IN_CORRECTION)),
    CONFIRM_TERMS(by(OWNER), from(TERMS_OFFERED), to(AWAITING_CONTRACT)),
    CONCLUDE_TERMS(by(OWNER), from(TERMS_OFFERED), to(ADMITTED)),
    MODIFY_TERMS(by(APPLICANT), from(TERMS_OFFERED), to(IN_CORRECTION)),
    DECLINE_TERMS(by(OWNER), from(TERMS_OFFERED), to(DECLINED)),
    SEND_CONTRACT(by(BD), from(AWAITING_CONTRACT), staying()),
    END_CONTRACT(by(SYSTEM), from(AWAITING_CONTRACT), staying()),
    VOID_CONTRACT(by(BD), from(AWAITING_CONTRACT), to(QUALIFIED)),
    COMPLETE_CONTRACT(by(SYSTEM), from(AWAITING_CONTRACT), to(SIGNED)),
    TICK(by(APPLICANT, BD), from(SIGNED, ADMITTED), staying()),
    UNTICK(by(APPLICANT, BD), from(SIGNED, ADMITTED), staying()),
    ACTIVATE(by(SYSTEM), from(SIGNED, ADMITTED), to(ACTIVE)),
    CANCEL(
            by(BD_LEAD, OWNER),
            from(
                    QUALIFIED,
                    TERMS_APPROVAL,
                    TERMS_OFFERED,
                    IN_CORRECTION,
                    AWAITING_CONTRACT,
                    ADMITTED),
            to(CANCELLED)),
    LAPSE(by(SYSTEM), from(DRAFT, INFORMATION_REQUESTED, TERMS_OFFERED, SIGNED), to(LAPSED)),
    HOLD(by(SYSTEM, BD_LEAD), from(openStages()), staying()),
    RESUME(by(SYSTEM, BD_LEAD), from(openStages()), staying());

    /// What may be done while an application is on hold: nothing of it moves forward.
    private static final Set<Action> ON_HOLD =
            EnumSet.of(
                    SAVE,
                    WITHDRAW,
                    TAKE,
                    ASSIGN,
                    RELEASE,
                    WRITE,
                    REJECT,
                    DRAFT_TERMS,
                    RETURN_TERMS,
                    DECLINE_TERMS,
                    END_CONTRACT,
                    CANCEL,
                    RESUME);

    private final Set<Doer> doers;
    private final Set<Stage> origins;
    private final List<Stage> destinations;

    Action(Set<Doer> doers, Set<Stage> origins, List<Stage> destinations) {
        this.doers = doers;
        this.origins = origins;
        this.destinations = destinations;
    }

    /// Who may do it.
    Set<Doer> doers() {
        return doers;
    }

    /// From where; nothing for what begins an application.
    public Set<Stage> origins() {
        return origins;
    }

    /// Where it leads from a stage that it may be done in: nowhere else, to one stage, or back to
    /// one of several, which the application remembers.
    List<Stage> after(Stage stage) {
        return destinations.isEmpty() ? List.of(stage) : destinations;
    }

    /// Whether this row also holds while the application is on hold.
    boolean holdsOnHold() {
        return ON_HOLD.contains(this);
    }

    /// Whether this row holds for an application in that stage.
    boolean isPossibleIn(Stage stage) {
        return origins.contains(stage);
    }

    /// Whether this row is the caller's to call.
    public boolean isFor(Caller caller) {
        return doers.stream().anyMatch(doer -> doer.is(caller));
    }

    /// Whether it is a step of that programme at all: without a sheet the review leads to access,
    /// and so do confirmed terms without a contract.
    public boolean isStepOf(Programme programme) {
        var missing =
                EnumSet.of(
                        programme.hasTerms() ? ADMIT : APPROVE,
                        programme.contract().isPresent() ? CONCLUDE_TERMS : CONFIRM_TERMS);
        return !missing.contains(this);
    }

    /// How history names it, such as `confirm-terms`.
    public String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Doer> by(Doer first, Doer... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Stage> from(Stage... stages) {
        var set = EnumSet.noneOf(Stage.class);
        set.addAll(List.of(stages));
        return set;
    }

    private static List<Stage> to(Stage... stages) {
        return List.of(stages);
    }

    private static List<Stage> staying() {
        return List.of();
    }

    private static Stage[] handedIn() {
        return EnumSet.allOf(Stage.class).stream()
                .filter(stage -> stage.isOpen() && stage != DRAFT)
                .toArray(Stage[]::new);
    }

    private static Stage[] openStages() {
        return EnumSet.allOf(Stage.class).stream().filter(Stage::isOpen).toArray(Stage[]::new);
    }
}
