package org.guildhall.onboarding.joining;

import java.time.Clock;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.invitation.Invitations;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.onboarding.lifecycle.Agreement;
import org.guildhall.onboarding.lifecycle.Applicant;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Application.Identity;
import org.guildhall.onboarding.lifecycle.Application.Standing;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Reapplying;
import org.guildhall.onboarding.lifecycle.Review;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.ApplicationStore;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.WayIn;
import org.guildhall.programme.form.Answers;
import org.guildhall.verification.VerificationView;
import org.guildhall.verification.Verifications;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an application begins: by JOIN NOW, by an invitation, or again after one has ended; and what
/// else that click meets (onboarding.md section 3, *Gate*).
@Service
@NamedInterface("joining")
public class Joining {
    private final ApplicationStore store;
    private final Applications applications;
    private final Passage passage;
    private final Programmes programmes;
    private final Invitations invitations;
    private final Verifications verifications;
    private final CaseNumbers numbers;
    private final Clock clock;

    Joining(
            ApplicationStore store,
            Applications applications,
            Passage passage,
            Programmes programmes,
            Invitations invitations,
            Verifications verifications,
            CaseNumbers numbers,
            Clock clock) {
        this.store = store;
        this.applications = applications;
        this.passage = passage;
        this.programmes = programmes;
        this.invitations = invitations;
        this.verifications = verifications;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// Whether this account may begin an application for a programme, and what it meets if not.
    @Transactional(readOnly = true)
    public Gate gate(String code, Member caller) {
        var offered = offered(code, caller);
        if (offered.isEmpty() && programmes.isKnown(code)) {
            return underWay(caller).orElseGet(Gate.NotOffered::new);
        }
        var programme = offered.orElseThrow(NotFound::new);
        if (programme.wayIn() == WayIn.INVITATION) {
            return underWay(caller).orElseGet(() -> new Gate.NotInvited(programme));
        }
        return gate(programme, caller);
    }

    /// The same for whoever follows an invitation.
    @Transactional(readOnly = true)
    public Gate gate(ProspectId invitation, Member caller) {
        var invited = invitations.of(invitation, caller);
        var underWay = underWay(caller);
        if (underWay.isPresent()) return underWay.get();
        if (!invited.isGood()) return new Gate.Dead(invited);
        var programme =
                programmes.of(caller.site()).stream()
                        .filter(offered -> offered.code().equals(invited.programme()))
                        .findFirst()
                        .orElseThrow(() -> new NotAllowed("onboarding.gate.other-site"));
        return gate(programme, caller);
    }

    private Gate gate(Programme programme, Member caller) {
        var verification = verifications.of(caller.account());
        if (!verification.verified()) {
            return new Gate.NotVerified(programme, verification.isUnderWay());
        }
        var company = verification.company().orElseThrow();
        return store.openOf(company.enterprise().value(), caller.account())
                .map(open -> elsewhere(programme, open, caller))
                .orElseGet(() -> open(programme, company));
    }

    /// Begins an application, with the company's facts confirmed; the one that is under way is the
    /// answer to a second try.
    @Transactional
    public ApplicationId start(String code, Member caller) {
        return switch (gate(code, caller)) {
            case Gate.UnderWay(var application) -> application;
            case Gate.Open(var programme, var company) ->
                    begin(fresh(programme, company, caller, Answers.none()), caller);
            case Gate.Closed closed -> throw closed.refusal();
        };
    }

    /// The same by an invitation, which is used up by it: of two at once, one begins.
    @Transactional
    public ApplicationId start(ProspectId invitation, Member caller) {
        return switch (gate(invitation, caller)) {
            case Gate.UnderWay(var application) -> application;
            case Gate.Open(var programme, var company) -> {
                var fresh = fresh(programme, company, caller, Answers.none());
                invitations.accept(invitation, fresh.id().value(), caller);
                yield begin(fresh, caller);
            }
            case Gate.Closed closed -> throw closed.refusal();
        };
    }

    /// Begins again with the answers of an application that has ended: one click, a fresh clock. An
    /// invitation that was followed holds for this too.
    @Transactional
    public ApplicationId startAgain(ApplicationId ended, Member caller) {
        var earlier = applications.find(ended, caller);
        var programme =
                offered(earlier.identity().programme(), caller)
                        .orElseThrow(() -> new Gate.NotOffered().refusal());
        return switch (gate(programme, caller)) {
            case Gate.UnderWay(var application) -> application;
            case Gate.Open(_, var company) ->
                    begin(fresh(programme, company, caller, earlier.answers()), caller);
            case Gate.Closed closed -> throw closed.refusal();
        };
    }

    /// The programme as it is offered on the caller's site.
    private Optional<Programme> offered(String code, Member caller) {
        return programmes.of(caller.site()).stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst();
    }

    private Gate open(Programme programme, VerificationView.Company company) {
        return store.lastEnded(company.enterprise().value(), programme.code())
                .map(ended -> Reapplying.after(ended, programme.reapply()))
                .filter(waiting -> !waiting.isOver(clock.instant()))
                .<Gate>map(waiting -> new Gate.NotYet(programme, waiting))
                .orElseGet(() -> new Gate.Open(programme, company));
    }

    private Optional<Gate> underWay(Member caller) {
        return store.openOf(caller.account()).stream()
                .<Gate>map(open -> new Gate.UnderWay(open.id()))
                .findFirst();
    }

    private static Gate elsewhere(Programme programme, Application open, Member caller) {
        return open.applicant().account().equals(caller.account())
                ? new Gate.UnderWay(open.id())
                : new Gate.ElseWhere(programme, open);
    }

    private ApplicationId begin(Application fresh, Member caller) {
        if (!passage.begin(fresh, caller)) throw new NotAllowed("onboarding.gate.elsewhere");
        return fresh.id();
    }

    private Application fresh(
            Programme programme, VerificationView.Company company, Member caller, Answers answers) {
        var applicant =
                new Applicant(
                        caller.account(),
                        caller.uid(),
                        caller.site(),
                        company.enterprise().value(),
                        company.legalName(),
                        company.country(),
                        caller.person(),
                        caller.name(),
                        caller.reader().language());
        var identity =
                new Identity(
                        new ApplicationId(Ids.next()),
                        numbers.next("APP"),
                        applicant,
                        programme.code(),
                        programme.version());
        var standing = Standing.at(Stage.DRAFT, clock.instant(), caller.name());
        return new Application(
                identity, 1, standing, answers, Optional.empty(), Review.NONE, Agreement.NONE);
    }
}
