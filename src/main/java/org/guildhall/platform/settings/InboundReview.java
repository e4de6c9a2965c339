package org.guildhall.platform.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Everything that keeps the desk's mail from coming in safely.
final class InboundReview {
    private InboundReview() {}

    static List<String> of(Map<String, String> values) {
        var problems = new ArrayList<String>();
        var host = values.get(InboundSettings.INBOUND_HOST);
        var listens = values.containsKey(InboundSettings.LISTENER_PORT);
        if (host != null) problems.addAll(mailbox(host, values));
        if ((host != null || listens) && !values.containsKey(InboundSettings.DESK_ADDRESS)) {
            problems.add(missing(InboundSettings.DESK_ADDRESS, "mail is to come in"));
        }
        var keys = values.get(InboundSettings.LISTENER_KEYS);
        if (keys != null && !listens) {
            problems.add(missing(InboundSettings.LISTENER_PORT, "a certificate is named"));
        }
        if (keys != null && !Files.isReadable(Path.of(keys))) {
            problems.add(
                    Setting.variable(InboundSettings.LISTENER_KEYS)
                            + " names a file that is not there or can't be read: "
                            + keys);
        }
        return problems;
    }

    private static List<String> mailbox(String host, Map<String, String> values) {
        var problems = new ArrayList<String>();
        Stream.of(InboundSettings.INBOUND_USER, InboundSettings.INBOUND_PASSWORD)
                .filter(name -> !values.containsKey(name))
                .map(name -> missing(name, "a mailbox is named"))
                .forEach(problems::add);
        if ("false".equals(values.get(InboundSettings.INBOUND_ENCRYPTED))
                && !SettingsReview.THIS_MACHINE.contains(host)) {
            problems.add(
                    Setting.variable(InboundSettings.INBOUND_ENCRYPTED)
                            + " must not be false: the password would travel to "
                            + host
                            + " in the open");
        }
        return problems;
    }

    private static String missing(String name, String why) {
        return Setting.variable(name) + " is missing: " + why;
    }
}
