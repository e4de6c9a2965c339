package org.guildhall.amendment.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The manual's page about amendments, made from their table.
final class AmendmentsPage {
    private static final String INTRODUCTION =
            """
            # The way of an amendment

            After activation terms change and contracts are renewed in the same way, which [contracts](contracts.md#amendments-and-renewals)
            tells in words. This page is made from the table in the program, and checked against it with every build. An
            action that no row names is refused: whoever has no part in it is told so, and whoever comes too late is told
            where the amendment stands, since when, and by whom.
            """;

    private AmendmentsPage() {}

    static String text() {
        return INTRODUCTION + "\n" + stages() + "\n" + actions() + "\n" + picture();
    }

    private static String stages() {
        return "## Stages\n\n"
                + "| stage | shown under | who must act | open |\n"
                + "| --- | --- | --- | --- |\n"
                + Arrays.stream(Stage.values())
                        .map(
                                stage ->
                                        "| %s | %s | %s | %s |"
                                                .formatted(
                                                        stage,
                                                        word(stage.node()),
                                                        word(stage.waitsFor()),
                                                        stage.isOpen() ? "yes" : "no"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String actions() {
        return "## Actions\n\n| action | by | from | to |\n| --- | --- | --- | --- |\n"
                + Arrays.stream(Action.values())
                        .map(AmendmentsPage::row)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String row(Action action) {
        var by = action.doers().stream().map(AmendmentsPage::word);
        var from = action.origins().stream().map(Stage::name).collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s |"
                .formatted(
                        action.type(),
                        by.collect(Collectors.joining(", ")),
                        from.isEmpty() ? "–" : from,
                        destination(action));
    }

    private static String destination(Action action) {
        var origin = action.origins().stream().findFirst().orElse(Stage.DRAFT);
        var after = action.after(origin);
        if (after.size() > 1) {
            return "back to " + after.stream().map(Stage::name).collect(Collectors.joining(" or "));
        }
        var stays = action != Action.BEGIN && after.getFirst() == origin;
        return stays ? "stays" : after.getFirst().name();
    }

    private static String picture() {
        var arrows = new StringBuilder("  [*] --> DRAFT: begin\n");
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

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
