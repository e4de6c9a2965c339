package org.guildhall.onboarding.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.activation.Completion;
import org.guildhall.onboarding.form.Changes;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.InformationRequest;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Rejection;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.Problem;
import org.guildhall.programme.ChecklistItem;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The business developer's side: take, hand over, talk, ask, approve or reject.
@Service
@NamedInterface("review")
public class Reviews {
    private final Passage passage;
    private final Applications applications;
    private final Reviewers reviewers;
    private final Changes changes;
    private final Completion completion;

    Reviews(
            Passage passage,
            Applications applications,
            Reviewers reviewers,
            Changes changes,
            Completion completion) {
        this.passage = passage;
        this.applications = applications;
        this.reviewers = reviewers;
        this.changes = changes;
        this.completion = completion;
    }

    /// Takes the review: the applicant sees whose it is.
    @Transactional
    public Application take(Seen seen, Staff caller) {
        return taken(passage.seen(seen, caller), caller);
    }

    /// Says something in the conversation; the other side gets it by mail.
    @Transactional
    public Application write(Seen seen, String words, Caller caller) {
        return passage.move(seen, new Move.Write(words), caller);
    }

    /// Passes the qualification: every item of the checklist has to be ticked. Who approves without
    /// having taken it takes it by that.
    @Transactional
    public Application approve(Seen seen, Set<String> ticked, Staff caller) {
        var application = passage.seen(seen, caller);
        var missing =
                applications.programme(application).checklist().stream()
                        .filter(
                                item ->
                                        item.by() == ChecklistItem.By.BD
                                                && !ticked.contains(item.code()))
                        .map(
                                item ->
                                        new Problem(
                                                "checklist." + item.code(),
                                                "onboarding.checklist.open",
                                                List.of()))
                        .toList();
        if (!missing.isEmpty()) throw new Invalid(missing);
        var mine =
                application.review().reviewer().isEmpty()
                        ? taken(application, caller)
                        : application;
        return passed(mine, known(application, ticked), caller);
    }

    private Application taken(Application application, Staff caller) {
        return passage.move(application, new Move.Take(Reviewer.of(caller)), caller);
    }

    /// To the terms, or straight to access where the programme agrees on nothing.
    private Application passed(Application application, Set<String> items, Staff caller) {
        if (applications.programme(application).hasTerms()) {
            return passage.move(application, new Move.Approve(items), caller);
        }
        var admitted = passage.move(application, new Move.Admit(items), caller);
        completion.plan(admitted);
        return admitted;
    }

    /// Asks for more: only the named fields of the form are open until it is answered, and the
    /// clock of the review stands still.
    @Transactional
    public Application ask(Seen seen, List<String> fields, String question, Staff caller) {
        var application = passage.seen(seen, caller);
        var form = applications.programme(application).form();
        var known = fields.stream().filter(name -> form.field(name).isPresent()).toList();
        if (known.isEmpty()) throw Invalid.at("fields", "onboarding.ask.fields.none");
        return passage.move(
                application,
                new Move.AskInformation(new InformationRequest(known, question)),
                caller,
                changes.before(application, form.only(known).fields()));
    }

    /// Ends the application with a reason, words for the applicant, and from when the company may
    /// apply again.
    @Transactional
    public Application reject(Seen seen, Rejection rejection, String why, Staff caller) {
        var counted = Map.of("rejection", rejection.reason().name());
        return passage.move(
                passage.seen(seen, caller), new Move.Reject(rejection, why), caller, counted);
    }

    /// Gives the application to a business developer. A lead may give any; the others hand over
    /// what is theirs, and take what is nobody's.
    @Transactional
    public Application assign(Seen seen, PersonId to, Staff caller) {
        var application = passage.seen(seen, caller);
        var whose = application.review().reviewer().map(Reviewer::person).orElse(to);
        if (!whose.equals(caller.person()) && !caller.may(Permission.LEAD_REVIEWS)) {
            throw new NotAllowed("onboarding.assign.not-yours");
        }
        return passage.move(application, new Move.Assign(reviewers.one(to)), caller);
    }

    private Set<String> known(Application application, Set<String> ticked) {
        return applications.programme(application).checklist().stream()
                .map(ChecklistItem::code)
                .filter(ticked::contains)
                .collect(Collectors.toSet());
    }
}
