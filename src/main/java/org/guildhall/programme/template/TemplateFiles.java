package org.guildhall.programme.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.platform.yaml.Mistake;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files of contract templates, each `NAME.xhtml`.
final class TemplateFiles {
    private static final String SHIPPED = "classpath*:contracts/*.xhtml";
    private static final String EXTENSION = ".xhtml";
    private static final String RESERVED = "certificate";

    private TemplateFiles() {}

    static Map<String, String> shipped() {
        try {
            var texts = new TreeMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                var name = String.valueOf(file.getFilename()).replace(EXTENSION, "");
                texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Those of a directory, which need not be there.
    ///
    /// @throws InvalidFile for the first one that isn't in order, with everything wrong in it
    static Map<String, String> in(Path directory) {
        var texts = new TreeMap<String, String>();
        if (!Files.isDirectory(directory)) return texts;
        for (var file : files(directory)) {
            var called = "contracts/" + file.getFileName();
            var name = String.valueOf(file.getFileName()).replace(EXTENSION, "");
            var text = text(file, called);
            var mistakes = new ArrayList<>(named(name));
            mistakes.addAll(TemplateCheck.mistakes(text));
            if (!mistakes.isEmpty()) throw new InvalidFile(called, mistakes);
            texts.put(name, text);
        }
        return texts;
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Mistake> named(String name) {
        if (name.equals(RESERVED)) {
            return List.of(
                    Mistake.saying(1, "", "the certificate of completion is not yours to word"));
        }
        return name.matches("[a-z0-9][a-z0-9-]{0,59}")
                ? List.of()
                : List.of(Mistake.saying(1, "", "a name has small letters, digits and hyphens"));
    }

    private static String text(Path file, String called) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException _) {
            throw new InvalidFile(called, List.of(Mistake.saying(1, "", "no text in UTF-8")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
