package org.guildhall.onboarding.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The manual's page about the process, made from the table of the lifecycle.
final class ProcessPage {
    private static final String INTRODUCTION =
            """
            # The process of an application

            Made from the table of the lifecycle in the program, and checked against it with every build. An action that
            no row names is refused: whoever has no part in it is told so, and whoever comes too late is told where the
            application stands, since when, and by whom.
            """;

    private ProcessPage() {}

    static String text() {
        return INTRODUCTION + "\n" + stages() + "\n" + actions() + "\n" + picture();
    }

    private static String stages() {
        var rows =
                Arrays.stream(Stage.values())
                        .map(
                                stage ->
                                        "| %s | %s | %s | %s |"
                                                .formatted(
                                                        stage,
                                                        word(stage.node()),
                                                        waitsFor(stage),
                                                        stage.isOpen() ? "yes" : "no"))
                        .collect(Collectors.joining("\n"));
        return "## Stages\n\n"
                + "| stage | shown under | who must act | open |\n"
                + "| --- | --- | --- | --- |\n"
                + rows
                + "\n";
    }

    private static String actions() {
        var rows =
                Arrays.stream(Action.values())
                        .map(ProcessPage::row)
                        .collect(Collectors.joining("\n"));
        return "## Actions\n\n"
                + "| action | by | from | to | also on hold |\n"
                + "| --- | --- | --- | --- | --- |\n"
                + rows
                + "\n";
    }

    private static String row(Action action) {
        var by = action.doers().stream().map(ProcessPage::word).collect(Collectors.joining(", "));
        var from = action.origins().stream().map(Stage::name).collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        action.type(),
                        by,
                        from.isEmpty() ? "–" : from,
                        destination(action),
                        action.holdsOnHold() ? "yes" : "no");
    }

    private static String destination(Action action) {
        var origin = action.origins().stream().findFirst().orElse(Stage.DRAFT);
        var after = action.after(origin);
        if (after.size() > 1) {
            return "back to " + after.stream().map(Stage::name).collect(Collectors.joining(" or "));
        }
        var stays = action != Action.START && after.getFirst() == origin;
        return stays ? "stays" : after.getFirst().name();
    }

    private static String picture() {
        var arrows = new StringBuilder("  [*] --> DRAFT: start\n");
        for (var stage : Stage.values()) {
            for (var action : Action.values()) {
                if (!action.isPossibleIn(stage)) continue;
                for (var after : action.after(stage)) {
                    if (after == stage) continue;
                    arrows.append("  %s --> %s: %s%n".formatted(stage, after, action.type()));
                }
            }
        }
        return "## Picture\n\n```mermaid\nstateDiagram-v2\n" + arrows + "```\n";
    }

    private static String waitsFor(Stage stage) {
        return switch (stage.waitsFor()) {
            case PARTNER -> "partner";
            case VENDOR -> "vendor";
            case CLOCK -> "the clock";
            case NOBODY -> "nobody";
        };
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
