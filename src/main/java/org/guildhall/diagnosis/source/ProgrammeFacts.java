package org.guildhall.diagnosis.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.diagnosis.fact.FactKind;
import org.guildhall.diagnosis.fact.FactSource;
import org.guildhall.diagnosis.fact.Inquiry;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactType.Choice;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.WayIn;
import org.springframework.stereotype.Component;

/// A programme as it runs, and where an account stands in it: stages and sides are those of the
/// lifecycle table, steps those of the programme's own version, so that an answer can't disagree
/// with the process.
@Component
class ProgrammeFacts implements FactSource {
    private static final String NONE = "none";

    private final Applications applications;
    private final Partnerships partnerships;
    private final Programmes programmes;
    private final ProgrammeSteps steps;
    private final Texts texts;

    ProgrammeFacts(
            Applications applications,
            Partnerships partnerships,
            Programmes programmes,
            ProgrammeSteps steps,
            Texts texts) {
        this.partnerships = partnerships;
        this.applications = applications;
        this.programmes = programmes;
        this.steps = steps;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "diagnosis.source.programme";
    }

    @Override
    public List<FactKind> kinds() {
        return List.of(
                FactKind.of("programme.*.stage", FactType.choice(Stage.class, NONE)),
                FactKind.of("programme.*.acts", FactType.choice(Stage.Side.class)),
                FactKind.of(
                        "programme.*.standing",
                        new Choice(List.of(NONE, "open", "active", "ended"))),
                FactKind.of("programme.*.way-in", FactType.choice(WayIn.class)),
                FactKind.of("programme.*.name", FactType.TEXT),
                FactKind.of("programme.*.steps", FactType.LIST));
    }

    @Override
    public Map<FactName, FactValue> look(Set<FactName> wanted, Inquiry inquiry) {
        var facts = new HashMap<FactName, FactValue>();
        wanted.stream()
                .map(name -> name.part(1))
                .distinct()
                .forEach(code -> offered(code).ifPresent(now -> add(facts, now, inquiry)));
        return facts;
    }

    /// A programme that isn't offered any more isn't known.
    private Optional<Programme> offered(String code) {
        try {
            return Optional.of(programmes.current(code));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    private void add(Map<FactName, FactValue> facts, Programme offered, Inquiry inquiry) {
        var code = offered.code();
        var newest =
                applications.of(inquiry.account().id()).stream()
                        .filter(each -> each.identity().programme().equals(code))
                        .findFirst()
                        .filter(each -> !isOver(each));
        var programme = newest.map(applications::programme).orElse(offered);
        var stage = newest.map(Application::seenByPartner);
        facts.put(name(code, "stage"), FactValue.of(stage.map(FactType::word).orElse(NONE)));
        facts.put(name(code, "standing"), FactValue.of(stage.map(this::standing).orElse(NONE)));
        facts.put(name(code, "acts"), FactValue.of(FactType.word(acts(stage))));
        facts.put(name(code, "way-in"), FactValue.of(FactType.word(programme.wayIn())));
        facts.put(
                name(code, "name"),
                FactValue.of(programme.name().in(texts.in(inquiry.language()))));
        facts.put(name(code, "steps"), FactValue.of(steps.of(programme, newest, inquiry)));
    }

    /// Whether it became a partnership that is over: who wants another begins anew.
    private boolean isOver(Application application) {
        return application.stage() == Stage.ACTIVE
                && partnerships
                        .ofApplication(application.id().value())
                        .flatMap(Partnership::ended)
                        .isPresent();
    }

    private static Stage.Side acts(Optional<Stage> stage) {
        return stage.map(Stage::waitsFor).orElse(Stage.Side.PARTNER);
    }

    private String standing(Stage stage) {
        if (stage.isOpen()) return "open";
        return stage.isClosed() ? "ended" : "active";
    }

    private static FactName name(String code, String last) {
        return new FactName("programme." + code + "." + last);
    }
}
