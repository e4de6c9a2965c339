package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// On a telephone a table of many columns is read row by row, never pushed sideways.
class TablesTest {
    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Pattern TABLE =
            Pattern.compile("<table class=\"(table[^\"]*)\".*?</table>", Pattern.DOTALL);

    /// Figures are compared down their columns; that table scrolls in its frame.
    private static final Set<String> COMPARED = Set.of("insight/table.jte");

    private static final int FEW = 3;

    @Test
    void a_table_of_many_columns_is_stacked_or_leaves_some_out_on_a_telephone() throws IOException {
        var wide = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> !COMPARED.contains(TEMPLATES.relativize(file).toString()))
                    .filter(TablesTest::isWide)
                    .forEach(file -> wide.add(file.toString()));
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void a_value_of_a_stacked_table_stands_beside_what_its_column_is_called() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            files.filter(file -> file.toString().endsWith(".jte"))
                    .forEach(
                            file ->
                                    TABLE.matcher(read(file))
                                            .results()
                                            .filter(table -> table.group(1).contains("stacked"))
                                            .forEach(
                                                    table ->
                                                            assertThat(table.group())
                                                                    .as(file.toString())
                                                                    .contains("data-label=")));
        }
    }

    private static boolean isWide(Path file) {
        return TABLE.matcher(read(file))
                .results()
                .filter(table -> !table.group(1).contains("stacked"))
                .anyMatch(
                        table ->
                                table.group().split("<th scope=\"col\"").length - 1 > FEW
                                        && !table.group().contains("spare")
                                        && !table.group(1).matches(".* (worklist-table|personas)"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
