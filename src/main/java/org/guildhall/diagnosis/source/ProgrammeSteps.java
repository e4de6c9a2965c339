package org.guildhall.diagnosis.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.onboarding.Rails;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.Programme;
import org.guildhall.programme.WayIn;
import org.guildhall.training.TrainingRail;
import org.guildhall.verification.Verifications;
import org.springframework.stereotype.Component;

/// The steps of a programme in the customer's words, each with whether it is done, now, or next.
@Component
class ProgrammeSteps {
    private final Verifications verifications;
    private final TrainingRail training;
    private final Texts texts;

    ProgrammeSteps(Verifications verifications, TrainingRail training, Texts texts) {
        this.verifications = verifications;
        this.training = training;
        this.texts = texts;
    }

    /// A step, and whether it is done.
    private record Step(String name, boolean done) {}

    /// Those before the application, its nodes, and those after access.
    List<String> of(Programme programme, Optional<Application> application, Inquiry inquiry) {
        var text = texts.in(inquiry.language());
        var stage = application.map(Application::seenByPartner);
        var steps = new ArrayList<Step>();
        if (programme.wayIn() == WayIn.INVITATION) {
            steps.add(new Step(text.of("diagnosis.step.invitation"), stage.isPresent()));
        }
        var verified = verifications.of(inquiry.account().id()).verified();
        steps.add(new Step(text.of("diagnosis.step.verification"), verified));
        for (var node : Rails.nodesOf(programme)) {
            var name = text.of("onboarding.node." + node.name());
            steps.add(new Step(name, stage.filter(now -> isBehind(node, now)).isPresent()));
        }
        if (programme.training().isPresent()) {
            var stages = training.done(application.map(each -> each.id().value()));
            stages.forEach((node, done) -> steps.add(new Step(text.of(node), done)));
        }
        return told(steps, stage, text);
    }

    private static boolean isBehind(Stage.Node node, Stage now) {
        return now == Stage.ACTIVE || node.ordinal() < now.node().ordinal();
    }

    /// The first that isn't done is the one that is now; of what has ended nothing is.
    private static List<String> told(List<Step> steps, Optional<Stage> stage, Text text) {
        var told = new ArrayList<String>();
        var now = stage.filter(Stage::isClosed).isEmpty();
        for (var step : steps) {
            var state = step.done() ? "done" : now ? "now" : "next";
            if (!step.done()) now = false;
            told.add(text.of("diagnosis.step." + state, told.size() + 1, step.name()));
        }
        return told;
    }
}
