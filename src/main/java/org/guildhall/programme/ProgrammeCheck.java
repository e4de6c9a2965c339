package org.guildhall.programme;

import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.platform.yaml.Written;
import org.guildhall.programme.form.FormSchema;
import org.guildhall.programme.form.Language;
import org.guildhall.programme.template.ContractTemplates;

/// Looks at a programme file without an installation.
public final class ProgrammeCheck {
    private ProgrammeCheck() {}

    /// The programme in that text. Whether its sites exist only an installation knows.
    ///
    /// @param file how problems name it
    /// @param templates the contract templates that it may name
    /// @throws InvalidFile with everything that is wrong
    public static Programme read(String file, String text, ContractTemplates templates) {
        return ProgrammeFile.read(file, text, 1, Optional.of(templates));
    }

    /// What is in it, in one line.
    public static String summary(Programme programme) {
        return "%s, %s, in %s; sites %s; form %s; %s; %s"
                .formatted(
                        programme.code(),
                        Written.of(programme.wayIn()),
                        programme.languages().stream()
                                .map(Language::tag)
                                .collect(Collectors.joining(", ")),
                        programme.sites().stream().sorted().collect(Collectors.joining(", ")),
                        extent(programme.form()),
                        programme.hasTerms()
                                ? "sheet " + extent(programme.sheet())
                                : "no decision sheet",
                        programme
                                .contract()
                                .map(contract -> "contract " + contract.template())
                                .orElse("no contract"));
    }

    private static String extent(FormSchema schema) {
        return "with %d groups and %d fields"
                .formatted(schema.groups().size(), schema.fields().size());
    }
}
