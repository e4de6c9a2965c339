package org.guildhall.reply.template;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What may be filled into a slot of a template.
public enum SlotType {
    /// One line.
    TEXT,
    /// A day as the reader writes days; one source says which, never a template.
    DATE,
    /// A path of ours that leads straight to the remedy.
    LINK,
    /// Several lines, each with a dash before it.
    LIST;

    /// The values as they stand in the reply.
    String written(List<String> values) {
        return switch (this) {
            case TEXT, DATE, LINK ->
                    values.stream().map(SlotType::line).collect(Collectors.joining(", "));
            case LIST ->
                    values.stream()
                            .flatMap(value -> Arrays.stream(value.split("\n")))
                            .map(SlotType::line)
                            .filter(line -> !line.isEmpty())
                            .map(line -> "- " + line)
                            .collect(Collectors.joining("\n"));
        };
    }

    private static String line(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }
}
