package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The table of `docs/asvs.md`: every requirement once, and nothing named that isn't there.
class AsvsTest {
    /// Requirements of levels 1 and 2 (ASVS 5.0.0): 70 and 183.
    private static final int ALL = 253;

    private static final Path PAGE = Path.of("docs/asvs.md");
    private static final Pattern ROW =
            Pattern.compile(
                    "\\| ([0-9]+\\.[0-9]+\\.[0-9]+) \\| [12] \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Set<String> STATES = Set.of("met", "partly", "not met", "n.a.");

    private record Row(String id, String state, String by) {}

    @Test
    void every_requirement_stands_there_once_with_its_state() throws IOException {
        var rows = rows();
        assertThat(rows).hasSize(ALL);
        assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(STATES).contains(row.state()));
        assertThat(Files.readString(PAGE)).contains("Of 253: " + count(rows, "met") + " met, ");
    }

    @Test
    void what_is_named_is_there() throws IOException {
        var there = classes();
        var named = new TreeSet<String>();
        for (var row : rows()) {
            CLASS.matcher(row.by()).results().map(found -> found.group(1)).forEach(named::add);
        }
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(there).containsAll(named);
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    private static Set<String> classes() throws IOException {
        var names = new TreeSet<String>();
        for (var place : List.of("src/main", "src/test", "src/browser")) {
            try (var files = Files.walk(Path.of(place))) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.replace(".java", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
