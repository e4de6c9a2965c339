package org.guildhall.onboarding.review;

import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.PersonId;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Move;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.passage.Passage;
import org.guildhall.roster.AbsenceBegan;
import org.guildhall.roster.Chosen;
import org.guildhall.roster.Roster;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives applications to business developers by rule: a new one when it is handed in, and all of
/// somebody's when they are away from today on, or have left. History says why.
@Component
public class Assigning {
    /// What a submit says whose application is given to somebody by rule at once.
    public static final Map<String, String> AT_ONCE = Map.of("given", "at-once");

    private final Roster roster;
    private final Reviewers reviewers;
    private final OpenReviews open;
    private final Passage passage;

    Assigning(Roster roster, Reviewers reviewers, OpenReviews open, Passage passage) {
        this.roster = roster;
        this.reviewers = reviewers;
        this.open = open;
        this.passage = passage;
    }

    /// Who gets it by rule, unless somebody has it already.
    public Optional<Chosen> choose(Application application) {
        return application.review().reviewer().isPresent() ? Optional.empty() : byRule(application);
    }

    /// Gives it to whom the rule has chosen.
    public Application give(Application application, Chosen chosen) {
        var reviewer = new Reviewer(chosen.person(), chosen.name());
        return passage.move(
                application,
                new Move.Assign(reviewer),
                new Clockwork(),
                Map.of(
                        "why",
                        "rule",
                        "region",
                        chosen.region().name(),
                        "open",
                        Long.toString(chosen.open()),
                        "deputyOf",
                        chosen.deputyOf().orElse("")));
    }

    /// Hands over what somebody has who is away from today on and wants that: to the deputy, or by
    /// rule when there is none; what nobody can take stays.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void began(AbsenceBegan absence) {
        if (!absence.handover()) return;
        for (var application : open.of(absence.person())) {
            absence.deputy()
                    .filter(reviewers::isOne)
                    .ifPresentOrElse(
                            deputy -> give(application, deputy, absence),
                            () ->
                                    byRule(application)
                                            .ifPresent(chosen -> give(application, chosen)));
        }
    }

    /// Hands on by rule what somebody has who reviews no more; what nobody takes by rule is
    /// nobody's again, and all business developers hear of it.
    void left(PersonId person) {
        if (reviewers.isOne(person)) return;
        for (var application : open.of(person)) {
            byRule(application)
                    .ifPresentOrElse(
                            chosen -> give(application, chosen), () -> release(application));
        }
    }

    private void release(Application application) {
        passage.move(application, new Move.Release(), new Clockwork());
    }

    private void give(Application application, PersonId deputy, AbsenceBegan absence) {
        passage.move(
                application,
                new Move.Assign(reviewers.one(deputy)),
                new Clockwork(),
                Map.of(
                        "why",
                        "absence",
                        "away",
                        absence.name(),
                        "until",
                        absence.until().toString()));
    }

    private Optional<Chosen> byRule(Application application) {
        return roster.choose(application.applicant().country(), application.identity().programme());
    }
}
