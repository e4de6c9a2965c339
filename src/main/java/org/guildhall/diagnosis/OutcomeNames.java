package org.guildhall.diagnosis;

import java.util.Optional;
import org.guildhall.diagnosis.catalogue.Catalogue;
import org.guildhall.diagnosis.catalogue.Used;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.diagnosis.table.Outcome;
import org.guildhall.platform.web.Text;
import org.guildhall.ticket.figures.Cause;
import org.guildhall.ticket.figures.CauseNames;
import org.springframework.stereotype.Component;

/// What outcomes are called in the desk's figures: the diagnosis and its cause, as they are worded
/// now.
@Component
class OutcomeNames implements CauseNames {
    private final Catalogue catalogue;

    OutcomeNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Cause of() {
        return Cause.OUTCOME;
    }

    @Override
    public Optional<String> name(String key, Text text) {
        var parts = key.split("/", 2);
        if (parts.length < 2) return Optional.empty();
        return catalogue.all().stream()
                .filter(used -> used.diagnosis().code().equals(parts[0]))
                .flatMap(
                        used ->
                                outcome(used, parts[1])
                                        .map(then -> named(used, then, text))
                                        .stream())
                .findFirst();
    }

    private static String named(Used used, Outcome then, Text text) {
        var title = used.diagnosis().title().in(text);
        return text.of("diagnosis.outcome", title, then.cause().in(text));
    }

    private static Optional<Outcome> outcome(Used used, String rule) {
        if (rule.equals(Example.OTHERWISE)) return Optional.of(used.diagnosis().otherwise());
        return used.diagnosis().rules().stream()
                .filter(each -> each.name().equals(rule))
                .map(each -> each.then())
                .findFirst();
    }
}
