package org.guildhall.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.diagnosis.fact.Finding;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactValue.Items;
import org.guildhall.diagnosis.table.NeededRecord;
import org.guildhall.diagnosis.table.NeededRecord.Kind;
import org.guildhall.diagnosis.table.Truth;
import org.guildhall.diagnosis.wording.Wording;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;
import org.jspecify.annotations.Nullable;

/// A diagnosis that was made, in the agent's words.
public final class ConsultationShown {
    /// The longest reason, in characters.
    public static final int LONGEST = 1000;

    private static final FactName MISSING = new FactName("records.missing");

    private ConsultationShown() {}

    /// A fact as a rule read it.
    ///
    /// @param source who said so, and when
    public record FactShown(String name, @Nullable String value, String source) {}

    /// A record that the domain needs.
    ///
    /// @param found `there`, `missing` or `unknown`; the same as a chip
    public record RecordShown(
            String kind, String name, String value, String purpose, String found, Chip state) {}

    /// How a rule came out, as a chip.
    public static Chip chip(Truth truth, Text text) {
        var tone =
                switch (truth) {
                    case HOLDS -> Tone.GOOD;
                    case UNKNOWN -> Tone.WARN;
                    case FAILS -> Tone.NEUTRAL;
                };
        return new Chip(text.of("diagnosis.truth." + truth), tone);
    }

    /// The same, as the style sheet knows it.
    public static String style(Truth truth) {
        return truth.name().toLowerCase(Locale.ROOT);
    }

    /// These facts, with what was found and when it was read.
    public static List<FactShown> read(
            Consultation made, Collection<FactName> names, Wording wording, Page page) {
        return names.stream().map(name -> shown(name, made.finding(name), wording, page)).toList();
    }

    private static FactShown shown(
            FactName name, Optional<Finding> found, Wording wording, Page page) {
        var text = page.text();
        return new FactShown(
                wording.fact(name),
                found.flatMap(Finding::value).map(each -> wording.value(name, each)).orElse(null),
                found.map(
                                each ->
                                        text.of(
                                                "diagnosis.read",
                                                text.of(each.source()),
                                                page.moment(each.at())))
                        .orElse(""));
    }

    /// Every outcome that an agent may choose instead.
    public static List<Choice> outcomes(Consultation made, Text text) {
        var diagnosis = made.used().diagnosis();
        var choices = new ArrayList<Choice>();
        for (var rule : diagnosis.rules()) {
            choices.add(new Choice(rule.name(), rule.then().cause().in(text)));
        }
        choices.add(new Choice(Example.OTHERWISE, diagnosis.otherwise().cause().in(text)));
        return choices;
    }

    /// The records that the domain needs, each with what the DNS said of it.
    public static List<RecordShown> records(Consultation made, Text text) {
        var domain = made.facts().of(FactName.asked("domain"));
        if (domain.isEmpty()) return List.of();
        var missing = made.facts().of(MISSING).map(Items.class::cast);
        return made.used().diagnosis().records().stream()
                .map(record -> shown(record, domain.get().toString(), missing, made, text))
                .toList();
    }

    private static RecordShown shown(
            NeededRecord record,
            String domain,
            Optional<Items> missing,
            Consultation made,
            Text text) {
        var name = record.nameIn(domain.toLowerCase(Locale.ROOT));
        var value = record.valueFor(made.facts());
        var entered = record.kind() == Kind.MX ? record.priority() + " " + value : value;
        var line = "%s %s %s".formatted(record.kind(), name, entered);
        var state = missing.map(list -> list.items().contains(line) ? "missing" : "there");
        var found = state.orElse("unknown");
        return new RecordShown(
                record.kind().name(),
                name,
                entered,
                record.purpose().in(text),
                found,
                new Chip(
                        text.of("diagnosis.records." + found),
                        state.map(each -> each.equals("there") ? Tone.GOOD : Tone.BAD)
                                .orElse(Tone.WARN)));
    }
}
