package org.guildhall;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Within one capability: its sub-packages know each other in one direction only, and none is a
/// drawer for everything.
class PackagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/guildhall");

    /// As many files as a reader takes in at a glance.
    private static final int MOST = 25;

    /// Read once, and what others wrote isn't read at all.
    private static final List<Dependency> DEPENDENCIES =
            ArchConfiguration.withThreadLocalScope(
                    configuration -> {
                        configuration.setResolveMissingDependenciesFromClassPath(false);
                        return classes()
                                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                                .filter(arrow -> to(arrow).startsWith("org.guildhall"))
                                .toList();
                    });

    @Test
    void a_package_has_no_more_files_than_a_reader_takes_in_at_a_glance() throws IOException {
        var many = files();
        many.values().removeIf(files -> files <= MOST);
        assertThat(many).isEmpty();
    }

    @Test
    void the_parts_of_a_capability_know_each_other_in_one_direction_only() {
        var arrows = arrows();
        assertThat(arrows).hasSizeGreaterThan(100);
        var circles = new TreeSet<String>();
        arrows.forEach(
                (from, known) ->
                        known.stream()
                                .filter(to -> reached(to, arrows).contains(from))
                                .map(to -> from + " → " + to)
                                .forEach(circles::add));
        assertThat(circles).isEmpty();
    }

    /// Public within its capability, for the packages of that alone.
    @Test
    void a_store_is_asked_by_its_own_capability_only() {
        var asked = new TreeSet<String>();
        DEPENDENCIES.stream()
                .filter(arrow -> arrow.getTargetClass().getSimpleName().endsWith("Store"))
                .filter(arrow -> !staysAtHome(arrow))
                .map(Dependency::getDescription)
                .forEach(asked::add);
        assertThat(asked).isEmpty();
    }

    private static Map<String, Integer> files() throws IOException {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
                    .collect(groupingBy(name -> name, TreeMap::new, summingInt(_ -> 1)));
        }
    }

    private static Map<String, Set<String>> arrows() {
        return DEPENDENCIES.stream()
                .filter(PackagesTest::staysAtHome)
                .filter(arrow -> !from(arrow).equals(to(arrow)))
                .collect(
                        groupingBy(
                                PackagesTest::from,
                                mapping(PackagesTest::to, toCollection(TreeSet::new))));
    }

    private static Stream<JavaClass> classes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("/guildhall/pages/"))
                        .importPackages("org.guildhall")
                        .stream();
    }

    /// Between packages of one capability, or within one.
    private static boolean staysAtHome(Dependency arrow) {
        return capability(from(arrow)).equals(capability(to(arrow)));
    }

    private static String from(Dependency arrow) {
        return arrow.getOriginClass().getPackageName();
    }

    private static String to(Dependency arrow) {
        return arrow.getTargetClass().getPackageName();
    }

    private static String capability(String name) {
        return Stream.of(name.split("\\.")).limit(3).collect(joining("."));
    }

    private static Set<String> reached(String from, Map<String, Set<String>> arrows) {
        var reached = new TreeSet<String>();
        var ahead = new ArrayDeque<>(Set.of(from));
        while (!ahead.isEmpty()) {
            var known = arrows.getOrDefault(ahead.pop(), Set.of());
            known.stream().filter(reached::add).forEach(ahead::add);
        }
        return reached;
    }
}
