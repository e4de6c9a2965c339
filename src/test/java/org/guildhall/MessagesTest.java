package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said to people is said in every language, with the same things filled in, and nothing is
/// said that nobody wrote.
class MessagesTest {
    private static final Path FILES = Path.of("src", "main", "resources", "messages");
    private static final List<String> TRANSLATIONS = List.of("_zh", "_es");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+|vendor)");

    /// A key stands alone in quotes; one that ends in a dot is the beginning of several.
    private static final Pattern QUOTED =
            Pattern.compile(
                    "\"((?:%s)(?:\\.[A-Za-z0-9_-]+)+)\"".formatted(String.join("|", packages())));

    /// Names that look like a key: of events, of timers, of what a programme's field is filled
    /// from, of facts.
    private static final Set<String> OTHER_NAMES =
            Set.of(
                    "training.courses",
                    "verification.expiry",
                    "verification.ending",
                    "verification.review",
                    "verification.clock-half",
                    "verification.clock-over",
                    "verification.submitted",
                    "verification.verified",
                    "verification.rejected",
                    "verification.refused",
                    "verification.expired",
                    "contract.reminder",
                    "contract.expiry",
                    "contract.renewal",
                    "contract.end",
                    "contract.drafted",
                    "amendment.in-force",
                    "amendment.unanswered",
                    "contract.code",
                    "invitation.sent",
                    "invitation.sent-to-known",
                    "invitation.reminder",
                    "invitation.expiry",
                    "onboarding.activation",
                    "training.expiry",
                    "onboarding.lapse",
                    "onboarding.nudge",
                    "platform.returns",
                    "notice.morning",
                    "contract.json",
                    "demo.json",
                    "roster.absence",
                    "demo.json.new",
                    "calendar.half",
                    "calendar.over",
                    "ticket.settling",
                    "audit.erased",
                    "retention.night",
                    "programme.name",
                    "programme.stage",
                    "account.uid",
                    "account.email",
                    "account.person",
                    "account.country",
                    "account.name",
                    "account.registered",
                    "account.site",
                    "account.verified",
                    "payment.methods",
                    "payment.missing",
                    "payment.paytm",
                    "payment.paytm-after",
                    "verification.company",
                    "verification.state");

    @Test
    void the_languages_say_the_same_things() {
        for (var name : packages()) {
            var english = messages(name, "");
            for (var language : TRANSLATIONS) {
                assertThat(messages(name, language).keySet())
                        .as(name + language)
                        .containsExactlyInAnyOrderElementsOf(english.keySet());
            }
        }
    }

    @Test
    void a_message_is_written_once() throws IOException {
        try (var files = Files.list(FILES)) {
            for (var file : files.toList()) {
                var keys =
                        Files.readAllLines(file).stream()
                                .filter(line -> line.matches("[A-Za-z][^=]*=.*"))
                                .map(line -> line.substring(0, line.indexOf('=')));
                assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void the_languages_fill_in_the_same_things() {
        for (var name : packages()) {
            var english = messages(name, "");
            for (var language : TRANSLATIONS) {
                messages(name, language)
                        .forEach(
                                (key, message) ->
                                        assertThat(places(message))
                                                .as("%s in %s%s", key, name, language)
                                                .isEqualTo(places(english.getOrDefault(key, ""))));
            }
        }
    }

    /// A single apostrophe begins a quotation there, and would itself be left out.
    @Test
    void every_apostrophe_is_read() {
        for (var name : packages()) {
            for (var language : List.of("", "_zh", "_es")) {
                messages(name, language)
                        .forEach(
                                (key, message) ->
                                        assertThat(
                                                        message.replace("''", "")
                                                                .replaceAll("'[{}][^']*'", ""))
                                                .as(key + language)
                                                .doesNotContain("'"));
            }
        }
    }

    @Test
    void every_message_can_be_filled_in_and_none_is_empty() {
        for (var name : packages()) {
            for (var language : List.of("", "_zh", "_es")) {
                messages(name, language)
                        .forEach(
                                (key, message) -> {
                                    var written = message.replace("{vendor}", "Acme");
                                    assertThat(message).as(key).isNotBlank();
                                    assertThat(new MessageFormat(written, Locale.ENGLISH))
                                            .as(key)
                                            .isNotNull();
                                });
            }
        }
    }

    @Test
    void a_message_belongs_to_the_package_that_says_it() {
        for (var name : packages()) {
            assertThat(messages(name, "").keySet()).allMatch(key -> key.startsWith(name + "."));
        }
    }

    @Test
    void every_message_that_is_named_was_written() {
        var known = new TreeSet<String>();
        packages().forEach(name -> known.addAll(messages(name, "").keySet()));
        var missing = new ArrayList<String>();
        for (var file : sources()) {
            var matcher = QUOTED.matcher(text(file));
            while (matcher.find()) {
                var key = matcher.group(1);
                if (!isWritten(key, known)) missing.add(file.getFileName() + ": " + key);
            }
        }
        assertThat(missing).isEmpty();
    }

    /// A letter is named by what its messages begin with.
    private static boolean isWritten(String key, Set<String> known) {
        return known.contains(key)
                || OTHER_NAMES.contains(key)
                || known.contains(key + ".title")
                || known.contains(key + ".subject");
    }

    private static List<String> packages() {
        try (var files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.contains("_"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> messages(String name, String language) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(FILES.resolve(name + language + ".properties"))) {
            properties.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var messages = new TreeMap<String, String>();
        properties.forEach((key, message) -> messages.put((String) key, (String) message));
        return messages;
    }

    private static String places(String message) {
        return PLACE.matcher(message)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static List<Path> sources() {
        return Stream.of(Path.of("src", "main", "java"), Path.of("src", "main", "jte"))
                .flatMap(MessagesTest::files)
                .toList();
    }

    private static Stream<Path> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
