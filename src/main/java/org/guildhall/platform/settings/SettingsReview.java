package org.guildhall.platform.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.platform.settings.Setting.Need;

/// Everything that keeps an installation from starting safely, each in one line.
final class SettingsReview {
    static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private SettingsReview() {}

    static List<String> of(Map<String, String> values) {
        var problems = new ArrayList<String>();
        KnownSettings.ALL.forEach(setting -> one(setting, values).ifPresent(problems::add));
        problems.addAll(database(values));
        problems.addAll(mail(values));
        problems.addAll(bounces(values));
        problems.addAll(identity(values));
        problems.addAll(files(values));
        problems.addAll(InboundReview.of(values));
        problems.addAll(SitesReview.of(values));
        values.keySet().stream()
                .filter(name -> !KnownSettings.BY_NAME.containsKey(name))
                .filter(name -> !SitesReview.knows(name))
                .forEach(name -> problems.add(name + " is no setting of Guildhall"));
        return problems;
    }

    static List<String> unknown(Collection<String> variables) {
        var known = KnownSettings.ALL.stream().map(Setting::variable).toList();
        return variables.stream()
                .filter(variable -> variable.startsWith("GUILDHALL_"))
                .filter(variable -> !known.contains(variable))
                .filter(variable -> !KnownSettings.LAUNCHER.contains(variable))
                .sorted()
                .map(variable -> variable + " is no setting of Guildhall")
                .toList();
    }

    static List<String> openSecrets(Map<String, String> written, Path file) {
        var secret =
                KnownSettings.ALL.stream()
                        .filter(setting -> setting.need() == Need.SECRET)
                        .anyMatch(setting -> written.containsKey(setting.name()));
        try {
            return secret && Rules.isOpenToOthers(file)
                    ? List.of(file + " holds a password and others can read it: chmod 600 " + file)
                    : List.of();
        } catch (IOException _) {
            return List.of(); // what can't be looked at was said to be unreadable already
        }
    }

    private static Optional<String> one(Setting setting, Map<String, String> values) {
        var value = values.get(setting.name());
        if (value == null) {
            return setting.need() == Need.REQUIRED
                    ? Optional.of(setting.variable() + " is missing: " + setting.meaning())
                    : Optional.empty();
        }
        return setting.rule().problem(value).map(problem -> setting.variable() + " " + problem);
    }

    private static List<String> database(Map<String, String> values) {
        var external = values.containsKey(InstallationSettings.DATABASE_URL);
        var embedded = values.containsKey(InstallationSettings.DATA);
        if (external == embedded) {
            var word = external ? "are both set" : "are both missing";
            return List.of(
                    "GUILDHALL_DATABASE_URL and GUILDHALL_DATA "
                            + word
                            + ": name a database of your own, or a directory for the one that comes"
                            + " along");
        }
        return external
                ? List.of(
                                InstallationSettings.DATABASE_USER,
                                InstallationSettings.DATABASE_PASSWORD)
                        .stream()
                        .filter(name -> !values.containsKey(name))
                        .map(
                                name ->
                                        Setting.variable(name)
                                                + " is missing: the database asks for it")
                        .toList()
                : List.of();
    }

    private static List<String> mail(Map<String, String> values) {
        var problems = new ArrayList<String>();
        var host = values.getOrDefault(MailSettings.SMTP_HOST, "localhost");
        var plain = "false".equals(values.get(MailSettings.SMTP_START_TLS));
        if (plain && !THIS_MACHINE.contains(host)) {
            problems.add(
                    "GUILDHALL_SMTP_START_TLS must not be false: letters and the password would"
                            + " travel to "
                            + host
                            + " in the open");
        }
        if (values.containsKey(MailSettings.SMTP_USER)
                && !values.containsKey(MailSettings.SMTP_PASSWORD)) {
            problems.add("GUILDHALL_SMTP_PASSWORD is missing: a user is named");
        }
        return problems;
    }

    private static List<String> identity(Map<String, String> values) {
        if (!values.containsKey(AccessSettings.STAFF_ISSUER)) return List.of();
        return Stream.of(
                        AccessSettings.STAFF_CLIENT,
                        AccessSettings.STAFF_DOMAINS,
                        AccessSettings.STAFF_PROVIDER)
                .filter(name -> !values.containsKey(name))
                .map(name -> Setting.variable(name) + " is missing: an identity provider is named")
                .toList();
    }

    private static List<String> bounces(Map<String, String> values) {
        var host = values.get(MailSettings.BOUNCES_HOST);
        if (host == null) return List.of();
        var problems = new ArrayList<String>();
        Stream.of(
                        MailSettings.BOUNCES_ADDRESS,
                        MailSettings.BOUNCES_USER,
                        MailSettings.BOUNCES_PASSWORD)
                .filter(name -> !values.containsKey(name))
                .map(name -> Setting.variable(name) + " is missing: a mailbox is named")
                .forEach(problems::add);
        if ("false".equals(values.get(MailSettings.BOUNCES_ENCRYPTED))
                && !THIS_MACHINE.contains(host)) {
            problems.add(
                    "GUILDHALL_BOUNCES_ENCRYPTED must not be false: the password would travel to "
                            + host
                            + " in the open");
        }
        return problems;
    }

    private static List<String> files(Map<String, String> values) {
        if (!values.containsKey(InstallationSettings.FILES_URL)) return List.of();
        return Stream.of(InstallationSettings.FILES_KEY_ID, InstallationSettings.FILES_KEY_SECRET)
                .filter(name -> !values.containsKey(name))
                .map(name -> Setting.variable(name) + " is missing: a bucket is named")
                .toList();
    }
}
