package org.guildhall.onboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.onboarding.activation.ActivationList;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.lifecycle.Stage.Node;
import org.guildhall.onboarding.offer.Signers;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.web.ClockChip;
import org.guildhall.platform.web.ClockChip.Pace;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.frame.Rail;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.guildhall.training.TrainingRail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The process rail and the clock chip of an application, made from the stage, its history and its
/// clock.
@Component
public class Rails {
    private final Events events;
    private final Clocks clocks;
    private final ActivationList checklist;
    private final Programmes programmes;
    private final TrainingRail training;
    private final Signers signers;

    Rails(
            Events events,
            Clocks clocks,
            ActivationList checklist,
            Programmes programmes,
            TrainingRail training,
            Signers signers) {
        this.signers = signers;
        this.programmes = programmes;
        this.training = training;
        this.checklist = checklist;
        this.events = events;
        this.clocks = clocks;
    }

    /// The nodes: done with the day, now with who acts and by when, next.
    Rail of(Application application, Page page) {
        var programme = programme(application);
        var history = events.of(application.id().value());
        var nodes = new ArrayList<Rail.Node>();
        for (var node : nodesOf(programme)) {
            nodes.add(node(node, application, history, page));
        }
        if (!application.stage().isClosed()) {
            nodes.addAll(training.nodes(application.id().value(), programme, page));
        }
        return new Rail(page.text().of("onboarding.rail"), nodes);
    }

    private Programme programme(Application application) {
        var identity = application.identity();
        return programmes.version(identity.programme(), identity.programmeVersion());
    }

    /// The nodes that a programme's process has.
    public static List<Node> nodesOf(Programme programme) {
        return Arrays.stream(Node.values())
                .filter(node -> node != Node.TERMS || programme.hasTerms())
                .filter(node -> node != Node.CONTRACT || programme.contract().isPresent())
                .toList();
    }

    /// The chip of the promise that runs in this stage.
    Optional<ClockChip> clock(Application application, Page page) {
        return clocks.running(application.id().value(), clockOf(application, page).name())
                .flatMap(clock -> chip(clock, page));
    }

    /// On the desk the clock of whoever must act now; in the portal what the partner was promised.
    private static Stage clockOf(Application application, Page page) {
        var approving = application.stage() == Stage.TERMS_APPROVAL && isDesk(page);
        return approving ? application.stage() : application.promising();
    }

    private static boolean isDesk(Page page) {
        return page.visitor().kind() == Page.Visitor.Kind.STAFF;
    }

    /// A clock as a chip; a stopped one has none.
    public static Optional<ClockChip> chip(ClockView clock, Page page) {
        return pace(clock.state())
                .map(pace -> ClockChip.of(page, pace, clock.dueAt(), clock.workingDaysLeft()));
    }

    private Rail.Node node(Node node, Application application, List<Event> history, Page page) {
        var text = page.text();
        var name = text.of("onboarding.node." + node.name());
        var stage = application.stage();
        var here = stage.isClosed() ? lastNode(history) : stage.node();
        if (node.ordinal() < here.ordinal() || stage == Stage.ACTIVE) {
            return new Rail.Node(
                    Rail.State.DONE,
                    name,
                    left(node, history).map(at -> text.date(at, page.zone())).orElse(null));
        }
        if (node != here) return new Rail.Node(Rail.State.NEXT, name, null);
        if (stage.isClosed()) return new Rail.Node(Rail.State.STOPPED, name, text.of(stage.key()));
        var acts = text.of("onboarding.acts." + side(application, page));
        return new Rail.Node(Rail.State.NOW, name, acts, clock(application, page).orElse(null));
    }

    private String side(Application application, Page page) {
        var side = signers.next(application).orElseGet(() -> checklist.waitsFor(application));
        return side.name() + (isDesk(page) ? ".desk" : "");
    }

    /// When the application left that node for a later one, for the last time.
    static Optional<Instant> left(Node node, List<Event> history) {
        return history.stream()
                .filter(event -> stage(event.from()).filter(from -> !from.isPast(node)).isPresent())
                .filter(event -> stage(event.to()).filter(to -> to.isPast(node)).isPresent())
                .map(Event::at)
                .reduce((_, later) -> later);
    }

    private static Node lastNode(List<Event> history) {
        return history.reversed().stream()
                .flatMap(event -> stage(event.from()).stream())
                .filter(Stage::isOpen)
                .findFirst()
                .map(Stage::node)
                .orElse(Node.APPLICATION);
    }

    private static Optional<Stage> stage(@Nullable String name) {
        return name == null || name.isEmpty() ? Optional.empty() : Optional.of(Stage.valueOf(name));
    }

    private static Optional<Pace> pace(ClockState state) {
        return switch (state) {
            case RUNNING -> Optional.of(Pace.CALM);
            case HALF_GONE -> Optional.of(Pace.HALF);
            case OVER -> Optional.of(Pace.OVER);
            case STANDING_STILL -> Optional.of(Pace.STILL);
            case KEPT, MISSED -> Optional.empty();
        };
    }
}
