package org.guildhall.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.platform.yaml.Mistake;
import org.guildhall.programme.template.ContractTemplates;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Takes in every programme file before anybody can ask for a programme: those that come along,
/// then those of the operator's directory, which may say otherwise. A mistake in one stops the
/// start.
@Component
class ProgrammeStart implements SmartInitializingSingleton {
    private static final String SHIPPED = "classpath*:programmes/*.yml";

    private final Programmes programmes;
    private final ContractTemplates templates;
    private final String directory;

    ProgrammeStart(
            Programmes programmes,
            ContractTemplates templates,
            @Value("${guildhall.programmes:}") String directory) {
        this.programmes = programmes;
        this.templates = templates;
        this.directory = directory;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            var files = new LinkedHashMap<>(byCode(SHIPPED));
            if (!directory.isEmpty()) files.putAll(byCode("file:" + directory + "/*.yml"));
            programmes.keepOnly(
                    files.values().stream()
                            .map(file -> programmes.load(file.name(), file.text()))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The files there by the code that they say; no two may say the same.
    private Map<String, Text> byCode(String pattern) throws IOException {
        var files = new LinkedHashMap<String, Text>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            var text =
                    new Text(
                            String.valueOf(file.getFilename()),
                            file.getContentAsString(StandardCharsets.UTF_8));
            var other = files.put(read(text).code(), text);
            if (other != null) {
                var words = "another file says so already: " + other.name();
                throw new InvalidFile(text.name(), List.of(Mistake.saying(1, "code", words)));
            }
        }
        return files;
    }

    private Programme read(Text file) {
        return ProgrammeFile.read(file.name(), file.text(), 0, Optional.of(templates));
    }

    private record Text(String name, String text) {}
}
