package org.guildhall.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.platform.outward.Target;
import org.guildhall.platform.outward.Targets;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Text;
import org.guildhall.webhook.endpoint.Endpoint;
import org.guildhall.webhook.endpoint.EventTypes;
import org.guildhall.webhook.endpoint.Plan;
import org.guildhall.webhook.endpoint.Seen;
import org.springframework.stereotype.Component;

/// The form of an endpoint: its events are chosen by kind, or written by name.
@Component
class EndpointForm {
    private static final List<String> KINDS =
            List.of(
                    EventTypes.ALL,
                    "application.*",
                    "contract.*",
                    "amendment.*",
                    "partnership.*",
                    "training.*",
                    "commitment.*",
                    "verification.*",
                    "prospect.*",
                    "person.*");

    private static final int LONGEST_ADDRESS = 2000;

    private final Targets targets;

    EndpointForm(Targets targets) {
        this.targets = targets;
    }

    /// What was typed; where the name leads is looked at here, before any transaction.
    Typed read(Form form) {
        return new Typed(
                form.enter("address", typed -> targets.read(Form.text(typed, LONGEST_ADDRESS))),
                form.takeOptional("description", typed -> Form.text(typed, Plan.LONGEST)),
                types(form));
    }

    /// What was typed into the form, each part by itself, so that all that is wrong is told at
    /// once.
    record Typed(Target target, Optional<String> description, Optional<EventTypes> types) {
        Plan plan() {
            return new Plan(target.address(), description.orElse(""), types.orElseThrow());
        }
    }

    private static Optional<EventTypes> types(Form form) {
        var named = Arrays.stream(form.value("names").split("[\\s,]+", -1));
        var chosen =
                Stream.concat(form.values("types").stream(), named)
                        .filter(name -> !name.isBlank())
                        .toList();
        try {
            if (!KINDS.containsAll(form.values("types")))
                form.mark("types", "webhook.types.choice");
            return Optional.of(new EventTypes(chosen));
        } catch (Invalid invalid) {
            var field = form.value("names").isBlank() ? "types" : "names";
            invalid.problems().forEach(problem -> form.mark(problem.at(field)));
            return Optional.empty();
        }
    }

    /// Filled with what an endpoint is, unless something was typed.
    void fill(Form form, Endpoint endpoint) {
        if (form.typed().containsKey("address")) return;
        var names = endpoint.plan().types().names();
        form.put("address", endpoint.plan().address().toString());
        form.put("description", endpoint.plan().description());
        form.put("types", names.stream().filter(KINDS::contains).toList());
        form.put(
                "names",
                names.stream()
                        .filter(name -> !KINDS.contains(name))
                        .collect(Collectors.joining(" ")));
    }

    /// The kinds that are offered.
    static List<Choice> kinds(Text text) {
        return KINDS.stream()
                .map(
                        name ->
                                new Choice(
                                        name,
                                        text.of(
                                                "webhook.kind."
                                                        + name.replace(".*", "")
                                                                .replace("*", "all"))))
                .toList();
    }

    /// The endpoint in the version that the page showed.
    static Seen seen(UUID id, Form form) {
        var version = form.value("version");
        if (!version.matches("[0-9]{1,18}")) throw new NotFound();
        return new Seen(id, Long.parseLong(version));
    }
}
