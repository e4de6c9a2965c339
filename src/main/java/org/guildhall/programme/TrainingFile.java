package org.guildhall.programme;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.yaml.YamlPart;

/// Reads what a programme asks for between access and selling.
final class TrainingFile {
    private static final int MOST_PERSONS = 100;

    private TrainingFile() {}

    /// Asked for by the flag, and only then.
    static Optional<Training> training(YamlPart part) {
        if (part.flag("training-required", false)) {
            return Optional.of(part.part("training", TrainingFile::courses));
        }
        if (part.has("training")) part.wrong("training", ProgrammeFault.NEEDS_TRAINING);
        return Optional.empty();
    }

    private static Training courses(YamlPart part) {
        return new Training(
                part.texts("courses"),
                part.number("persons", 1, MOST_PERSONS),
                part.has("go-live") ? part.parts("go-live", TrainingFile::task) : List.of());
    }

    /// Before the go-live nothing is done by the installation itself.
    private static ChecklistItem task(YamlPart part) {
        var item = ProgrammeFile.item(part);
        if (item.by() == ChecklistItem.By.SYSTEM)
            part.wrong("by", ProgrammeFault.EITHER, "bd", "partner");
        return item;
    }
}
