package org.guildhall.onboarding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.form.Changes;
import org.guildhall.onboarding.form.FormCheck;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.InformationRequest;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.onboarding.passage.UidKeeper;
import org.guildhall.onboarding.review.Assigning;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.verification.Verifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The partner's side of the process: fill in, submit, withdraw. How one begins is
/// [org.guildhall.onboarding.joining.Joining], what is agreed on later is [Agreements].
@Service
public class Onboarding {
    private final Applications applications;
    private final Passage passage;
    private final Verifications verifications;
    private final FormCheck check;
    private final Changes changes;
    private final UidKeeper uids;
    private final Assigning assigning;

    Onboarding(
            Applications applications,
            Passage passage,
            Verifications verifications,
            FormCheck check,
            Changes changes,
            UidKeeper uids,
            Assigning assigning) {
        this.applications = applications;
        this.passage = passage;
        this.verifications = verifications;
        this.check = check;
        this.changes = changes;
        this.uids = uids;
        this.assigning = assigning;
    }

    /// Keeps what was typed, right or wrong.
    @Transactional
    public Application save(Seen seen, Map<String, List<String>> typed, Member caller) {
        var application = passage.seen(seen, caller);
        var fields = openFields(application).fields();
        var draft = applications.programme(application).form().draft(typed);
        return passage.move(
                application, new Move.Save(application.answers().with(fields, draft)), caller);
    }

    /// Hands the form in. Every problem is named at its field; the verification must still be
    /// valid. By rule it is given to a business developer at once.
    @Transactional
    public Application submit(Seen seen, Map<String, List<String>> typed, Member caller) {
        var application = passage.seen(seen, caller);
        application.expect(Action.SUBMIT);
        if (!verifications.isVerified(caller.account())) {
            throw new NotAllowed("onboarding.gate.not-verified");
        }
        var open = openFields(application).fields();
        var draft = applications.programme(application).form().draft(typed);
        var all = application.answers().with(open, draft).values();
        var answers = check.complete(application, applications.programme(application), all);
        // Moved first: of two tabs the second is told so before it asks for the UIDs.
        var chosen = assigning.choose(application);
        var told = new HashMap<>(chosen.isPresent() ? Assigning.AT_ONCE : Map.of());
        if (application.stage() == Stage.INFORMATION_REQUESTED) {
            told.putAll(changes.since(application, open, answers));
        }
        var submitted = passage.move(application, new Move.Submit(answers), caller, told);
        uids.hold(submitted, answers);
        return chosen.map(who -> assigning.give(submitted, who)).orElse(submitted);
    }

    /// The part of the form that the applicant can change now: all of a draft, and of what was
    /// handed in only the fields that were asked for.
    public FormSchema openFields(Application application) {
        var form = applications.programme(application).form();
        if (application.stage() != Stage.INFORMATION_REQUESTED) return form;
        return form.only(
                application.review().asked().map(InformationRequest::fields).orElse(List.of()));
    }

    /// Takes the application back; the record stays.
    @Transactional
    public Application withdraw(Seen seen, String why, Member caller) {
        return passage.move(seen, new Move.Withdraw(why), caller);
    }
}
