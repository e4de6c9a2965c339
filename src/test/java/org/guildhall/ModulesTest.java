package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.support.Golden;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The packages and the arrows between them: no circle, nobody's inside, and no arrow that wasn't
/// agreed.
class ModulesTest {
    /// Templates are compiled into one package, and each shows what its capability hands it. What
    /// others wrote isn't read.
    private static final ApplicationModules MODULES =
            ArchConfiguration.withThreadLocalScope(
                    configuration -> {
                        configuration.setResolveMissingDependenciesFromClassPath(false);
                        return ApplicationModules.of(
                                Guildhall.class,
                                JavaClass.Predicates.resideInAPackage("org.guildhall.pages.."));
                    });

    @Test
    void no_package_reaches_into_another_and_none_goes_round_in_circles() {
        assertThat(MODULES.detectViolations().getMessages()).isEmpty();
    }

    @Test
    void a_package_knows_those_it_was_agreed_to_know() {
        Golden.named("modules.txt")
                .holds(
                        MODULES.stream()
                                .map(ModulesTest::arrows)
                                .sorted()
                                .collect(Collectors.joining("\n")));
    }

    private static String arrows(ApplicationModule module) {
        var known = known(module);
        return module.getIdentifier() + (known.isEmpty() ? "" : " → " + String.join(", ", known));
    }

    private static List<String> known(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals(module.getIdentifier().toString()))
                .sorted()
                .toList();
    }
}
