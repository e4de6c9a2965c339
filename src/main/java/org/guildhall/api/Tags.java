package org.guildhall.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/// What each part of the API is about, as `api/tags.properties` says it.
final class Tags {
    private static final String FILE = "/api/tags.properties";

    private final Properties sentences = new Properties();

    Tags() {
        var file = requireNonNull(Tags.class.getResourceAsStream(FILE));
        try (var in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// One sentence.
    String of(String tag) {
        return requireNonNull(sentences.getProperty(tag), () -> FILE + " says nothing of " + tag);
    }

    /// All that have one.
    Set<String> named() {
        return sentences.stringPropertyNames();
    }
}
