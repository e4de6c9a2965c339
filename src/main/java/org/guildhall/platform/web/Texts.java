package org.guildhall.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.platform.settings.Vendor;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All that is said to people, from the message files of every package, in the languages spoken
/// here.
@Component
public class Texts {
    /// English first: what a reader gets whose language isn't spoken here.
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.of("es"));

    private static final String FILES = "classpath*:messages/*.properties";

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<Locale, Text> texts = new ConcurrentHashMap<>();
    private final Vendor vendor;

    /// Reads every message file once.
    public Texts(Vendor vendor) {
        this.vendor = vendor;
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var name = String.valueOf(file.getFilename()).replace(".properties", "");
                var underscore = name.lastIndexOf('_');
                var language = underscore < 0 ? "en" : name.substring(underscore + 1);
                var messages = new Properties();
                try (var in =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    messages.load(in);
                }
                var known = byLanguage.computeIfAbsent(language, _ -> new HashMap<>());
                messages.forEach((key, message) -> known.put((String) key, (String) message));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The texts of the nearest language to that one.
    public Text in(Locale locale) {
        return texts.computeIfAbsent(
                nearest(locale), language -> new Text(language, vendor, messages(language)));
    }

    /// The language spoken here that is nearest to that one.
    public static Locale nearest(Locale locale) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    private Map<String, String> messages(Locale language) {
        var messages = new HashMap<>(byLanguage.getOrDefault("en", Map.of()));
        messages.putAll(byLanguage.getOrDefault(language.getLanguage(), Map.of()));
        return Map.copyOf(messages);
    }
}
