package org.guildhall.onboarding;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.activation.ActivationList;
import org.guildhall.onboarding.joining.Companies;
import org.guildhall.onboarding.letter.PartnerLetters;
import org.guildhall.onboarding.letter.SecondContactStore;
import org.guildhall.onboarding.letter.SecondContacts;
import org.guildhall.onboarding.lifecycle.Action;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Reapplying;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Signers;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.onboarding.passage.Lapses;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;
import org.guildhall.programme.Programme;
import org.guildhall.verification.Verifications;
import org.springframework.stereotype.Component;

/// Makes what pages show of an application.
@Component
public class Views {
    private final Applications applications;
    private final Verifications verifications;
    private final Conversation conversation;
    private final SecondContactStore seconds;
    private final PartnerLetters letters;
    private final Rails rails;
    private final Signers signers;
    private final Clocks clocks;
    private final ActivationList checklist;
    private final Events events;
    private final Obstacles obstacles;
    private final Lapses lapses;
    private final Partnerships partnerships;
    private final Settings settings;

    Views(
            Applications applications,
            Verifications verifications,
            Conversation conversation,
            SecondContactStore seconds,
            PartnerLetters letters,
            Rails rails,
            Signers signers,
            Clocks clocks,
            ActivationList checklist,
            Events events,
            Obstacles obstacles,
            Lapses lapses,
            Partnerships partnerships,
            Settings settings) {
        this.partnerships = partnerships;
        this.settings = settings;
        this.applications = applications;
        this.verifications = verifications;
        this.conversation = conversation;
        this.seconds = seconds;
        this.letters = letters;
        this.rails = rails;
        this.signers = signers;
        this.clocks = clocks;
        this.checklist = checklist;
        this.events = events;
        this.obstacles = obstacles;
        this.lapses = lapses;
    }

    ApplicationView of(Application application, Caller caller, Page page) {
        var text = page.text();
        var programme = applications.programme(application);
        var staff = caller instanceof Caller.Staff;
        var stage = staff ? application.stage() : application.seenByPartner();
        var turn = signers.turn(application);
        var over = over(application);
        var sells = sells(application, caller);
        return new ApplicationView(
                application.id().value(),
                application.identity().number(),
                application.version(),
                stage,
                programme.name().in(text),
                programme.header().in(text),
                application.applicant().company(),
                over.isPresent()
                        ? Partnership.over(text)
                        : chip(stage, application.isOnHold(), text),
                text.of(
                        "onboarding.next."
                                + turn.map(each -> "SIGNS." + each.word())
                                        .orElse(
                                                over.isPresent()
                                                        ? "OVER"
                                                        : sells ? stage.name() : "ELSEWHERE")),
                turn.filter(each -> each.side() == Stage.Side.PARTNER).isPresent(),
                rails.of(application, page),
                rails.clock(application, page),
                clocks.running(application.id().value(), application.promising().name())
                        .filter(clock -> clock.state() != ClockState.STANDING_STILL)
                        .map(ClockView::dueAt),
                application.review().reviewer().map(Reviewer::name),
                possible(application, programme, caller),
                companyFacts(application, text),
                application.agreement().sheet(),
                signers.shown(application, caller).map(UUID::toString),
                application.agreement().effective().map(at -> at.atZone(zone(application))),
                stage.isBeforeAccess() ? checklist.shown(application, caller, text) : List.of(),
                lastWords(application),
                Obstacles.held(application, text),
                obstacles.blocked(application, caller, page),
                over,
                sells,
                lapses.at(application),
                programme.promises(),
                waiting(application, page),
                seconds.of(application.id().value()),
                SecondContacts.mayName(caller),
                staff ? letters.missing(application) : List.of(),
                staff
                        ? conversation.whole(application, caller, page)
                        : conversation.forApplicant(application, caller, text));
    }

    /// What the caller may do now, by the table.
    public static Set<String> possible(
            Application application, Programme programme, Caller caller) {
        return Arrays.stream(Action.values())
                .filter(action -> action.isStepOf(programme))
                .filter(action -> application.allows(action) && action.isFor(caller))
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /// A stage as a word in its colour, and that it is on hold.
    public static Chip chip(Stage stage, boolean onHold, Text text) {
        var chip = chip(stage, text);
        return onHold
                ? new Chip(chip.label() + " · " + text.of("onboarding.on-hold"), Tone.WARN)
                : chip;
    }

    /// A stage as a word in its colour.
    public static Chip chip(Stage stage, Text text) {
        var tone =
                switch (stage) {
                    case DRAFT, WITHDRAWN, CANCELLED, LAPSED -> Tone.NEUTRAL;
                    case UNDER_REVIEW,
                            QUALIFIED,
                            TERMS_APPROVAL,
                            IN_CORRECTION,
                            AWAITING_CONTRACT ->
                            Tone.INFO;
                    case INFORMATION_REQUESTED, TERMS_OFFERED -> Tone.WARN;
                    case SIGNED, ADMITTED, ACTIVE -> Tone.GOOD;
                    case REJECTED, DECLINED -> Tone.BAD;
                };
        return new Chip(text.of(stage.key()), tone);
    }

    /// Whether its console is open to the caller: another account may have become the main one.
    private boolean sells(Application application, Caller caller) {
        return application.stage() != Stage.ACTIVE
                || !(caller instanceof Member member)
                || partnerships
                        .of(member)
                        .filter(found -> found.application().equals(application.id().value()))
                        .isPresent();
    }

    /// Since when what it became is over.
    private Optional<ZonedDateTime> over(Application application) {
        if (application.stage() != Stage.ACTIVE) return Optional.empty();
        return partnerships
                .ofApplication(application.id().value())
                .flatMap(Partnership::ended)
                .map(at -> at.atZone(zone(application)));
    }

    /// Where the days of its contract begin.
    private ZoneId zone(Application application) {
        return settings.site(application.applicant().site()).zone();
    }

    /// Until when nobody can apply again, if so; for ever where it isn't offered any more.
    private Optional<Optional<Instant>> waiting(Application application, Page page) {
        if (!application.stage().isClosed()) return Optional.empty();
        if (!applications.isOffered(application)) return Optional.of(Optional.empty());
        var reapplying =
                Reapplying.after(application, applications.programme(application).reapply());
        return reapplying.isOver(page.now()) ? Optional.empty() : Optional.of(reapplying.from());
    }

    private List<Fact> companyFacts(Application application, Text text) {
        var company = verifications.of(application.applicant().account()).company();
        return company.map(known -> Companies.facts(known, text)).orElse(List.of());
    }

    /// What was said when it came to where it stands; what was said while it stood there, such as
    /// why it is on hold, is something else.
    private Optional<String> lastWords(Application application) {
        var here = application.stage().name();
        return events.of(application.id().value()).reversed().stream()
                .filter(event -> here.equals(event.to()) && !here.equals(event.from()))
                .flatMap(event -> Optional.ofNullable(event.reason()).stream())
                .findFirst();
    }
}
