package org.guildhall.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The document forms that a contract can be made from: those that come along.
final class ContractTemplates {
    private static final String FILES = "classpath*:contracts/*.xhtml";
    private static final Set<String> OTHERS = Set.of("certificate", "amendment");
    private static final List<String> NAMES = names();

    private ContractTemplates() {}

    /// What may be said to be a programme's template.
    static List<String> all() {
        return NAMES;
    }

    private static List<String> names() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Resource::getFilename)
                    .flatMap(name -> Optional.ofNullable(name).stream())
                    .map(name -> name.replace(".xhtml", ""))
                    .filter(name -> !OTHERS.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
