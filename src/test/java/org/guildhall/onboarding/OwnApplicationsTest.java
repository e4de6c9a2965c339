package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// What is told of an application's history, against every word that history has for it.
class OwnApplicationsTest {
    private static final String EVENT = "onboarding.event.";

    @Test
    void what_happens_to_an_application_is_told_or_is_said_to_be_the_vendors_own() {
        var named =
                ResourceBundle.getBundle("messages.onboarding").keySet().stream()
                        .filter(key -> key.startsWith(EVENT))
                        .map(key -> "application." + key.substring(EVENT.length()))
                        .collect(Collectors.toCollection(TreeSet::new));
        var known = new TreeSet<>(Installation.get().front(OwnApplications.class).told());
        Conversation.OURS.forEach(type -> known.add("application." + type));

        assertThat(known).containsAll(named);
    }
}
