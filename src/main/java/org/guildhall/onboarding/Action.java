package org.guildhall.onboarding;

import static org.guildhall.onboarding.Doer.APPLICANT;
import static org.guildhall.onboarding.Doer.BD;
import static org.guildhall.onboarding.Doer.BD_LEAD;
import static org.guildhall.onboarding.Doer.OWNER;
import static org.guildhall.onboarding.Doer.SYSTEM;
import static org.guildhall.onboarding.Stage.ACTIVE;
import static org.guildhall.onboarding.Stage.AWAITING_CONTRACT;
import static org.guildhall.onboarding.Stage.CANCELLED;
import static org.guildhall.onboarding.Stage.DECLINED;
import static org.guildhall.onboarding.Stage.DRAFT;
import static org.guildhall.onboarding.Stage.INFORMATION_REQUESTED;
import static org.guildhall.onboarding.Stage.IN_CORRECTION;
import static org.guildhall.onboarding.Stage.QUALIFIED;
import static org.guildhall.onboarding.Stage.REJECTED;
import static org.guildhall.onboarding.Stage.SIGNED;
import static org.guildhall.onboarding.Stage.TERMS_OFFERED;
import static org.guildhall.onboarding.Stage.UNDER_REVIEW;
import static org.guildhall.onboarding.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.access.Caller;

/// The one table of the lifecycle: who may do what from which stage, and where it leads
/// (onboarding.md section 5). Pages, mails, the process rail, the documentation and the tests read
/// it.
enum Action {
    START(by(APPLICANT), from(), to(DRAFT)),
    SAVE(by(APPLICANT), from(DRAFT, INFORMATION_REQUESTED), staying()),
    SUBMIT(by(APPLICANT), from(DRAFT, INFORMATION_REQUESTED), to(UNDER_REVIEW)),
    WITHDRAW(by(OWNER), from(UNDER_REVIEW, INFORMATION_REQUESTED), to(WITHDRAWN)),
    TAKE(by(BD), from(UNDER_REVIEW), staying()),
    WRITE(by(APPLICANT, BD), from(openStages()), staying()),
    APPROVE(by(BD), from(UNDER_REVIEW), to(QUALIFIED)),
    REJECT(by(BD), from(UNDER_REVIEW), to(REJECTED)),
    DRAFT_TERMS(by(BD), from(QUALIFIED, IN_CORRECTION), staying()),
    OFFER_TERMS(by(BD), from(QUALIFIED, IN_CORRECTION), to(TERMS_OFFERED)),
    CONFIRM_TERMS(by(OWNER), from(TERMS_OFFERED), to(AWAITING_CONTRACT)),
    MODIFY_TERMS(by(APPLICANT), from(TERMS_OFFERED), to(IN_CORRECTION)),
    DECLINE_TERMS(by(OWNER), from(TERMS_OFFERED), to(DECLINED)),
    SEND_CONTRACT(by(BD), from(AWAITING_CONTRACT), staying()),
    END_CONTRACT(by(SYSTEM), from(AWAITING_CONTRACT), staying()),
    COMPLETE_CONTRACT(by(SYSTEM), from(AWAITING_CONTRACT), to(SIGNED)),
    ACTIVATE(by(SYSTEM), from(SIGNED), to(ACTIVE)),
    CANCEL(
            by(BD_LEAD, OWNER),
            from(QUALIFIED, Stage.TERMS_APPROVAL, TERMS_OFFERED, IN_CORRECTION, AWAITING_CONTRACT),
            to(CANCELLED));

    private final Set<Doer> doers;
    private final Set<Stage> origins;
    private final List<Stage> destination;

    Action(Set<Doer> doers, Set<Stage> origins, List<Stage> destination) {
        this.doers = doers;
        this.origins = origins;
        this.destination = destination;
    }

    /// Who may do it.
    Set<Doer> doers() {
        return doers;
    }

    /// From where; nothing for what begins an application.
    Set<Stage> origins() {
        return origins;
    }

    /// Where it leads from a stage that it may be done in.
    Stage after(Stage stage) {
        return destination.isEmpty() ? stage : destination.getFirst();
    }

    /// Whether this row holds for an application in that stage.
    boolean isPossibleIn(Stage stage) {
        return origins.contains(stage);
    }

    /// Whether this row is the caller's to call.
    boolean isFor(Caller caller) {
        return doers.stream().anyMatch(doer -> doer.is(caller));
    }

    /// How history names it, such as `confirm-terms`.
    String type() {
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

    private static List<Stage> to(Stage stage) {
        return List.of(stage);
    }

    private static List<Stage> staying() {
        return List.of();
    }

    private static Stage[] openStages() {
        return EnumSet.allOf(Stage.class).stream().filter(Stage::isOpen).toArray(Stage[]::new);
    }
}
