package org.guildhall.onboarding.letter;

import java.util.List;
import java.util.Locale;
import org.guildhall.onboarding.activation.ActiveApplications;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.event.Event;

/// Whom an event is told to.
enum Audience {
    /// The holder of the form's Contact E-mail, with a copy in the applicant's inbox.
    CONTACT,
    /// The business developer who has it, or all of them while nobody has.
    REVIEWERS,
    LEADS,
    /// Whose word terms beyond limits wait for.
    APPROVERS;

    /// Who hears of what. No default on actions: a new one doesn't compile until it says who is
    /// told.
    static List<Audience> of(Event event) {
        return switch (event.type()) {
            case "clock-half" -> List.of(awaitsApproval(event) ? APPROVERS : REVIEWERS);
            case "clock-over" -> List.of(awaitsApproval(event) ? APPROVERS : REVIEWERS, LEADS);
            case "activation-waits", "activation-blocked" -> List.of(CONTACT, REVIEWERS);
            case "nudge" -> List.of(CONTACT);
            case "document-opened",
                    "due-moved",
                    "second-contact",
                    "second-contact-removed",
                    "letter-again",
                    "access-asked",
                    ActiveApplications.TERMS_CHANGED ->
                    List.of();
            default ->
                    of(
                            Action.valueOf(event.type().toUpperCase(Locale.ROOT).replace('-', '_')),
                            event);
        };
    }

    /// Whether it is about the time that an approver has, not about what the partner was promised.
    static boolean awaitsApproval(Event event) {
        return event.text("clock").equals(Stage.TERMS_APPROVAL.name());
    }

    private static List<Audience> of(Action action, Event event) {
        return switch (action) {
            case SUBMIT ->
                    // Whom the rule has given it to hears of it by that.
                    event.text("given").isEmpty() ? List.of(CONTACT, REVIEWERS) : List.of(CONTACT);
            case WITHDRAW, CANCEL, MODIFY_TERMS, DECLINE_TERMS, LAPSE, HOLD, RESUME ->
                    List.of(CONTACT, REVIEWERS);
            case ASK_INFORMATION, APPROVE, ADMIT, REJECT, OFFER_TERMS, VOID_CONTRACT, ACTIVATE ->
                    List.of(CONTACT);
            case ASK_APPROVAL, CONSENT_TERMS -> List.of(APPROVERS);
            case APPROVE_TERMS -> List.of(CONTACT, REVIEWERS);
            case ASSIGN, RELEASE, RETURN_TERMS, CONFIRM_TERMS, CONCLUDE_TERMS -> List.of(REVIEWERS);
            case WRITE -> List.of(event.actor().role().equals("STAFF") ? CONTACT : REVIEWERS);
            case START, SAVE, TAKE, DRAFT_TERMS, SEND_CONTRACT, END_CONTRACT, COMPLETE_CONTRACT ->
                    List.of();
            case TICK, UNTICK -> List.of();
        };
    }
}
