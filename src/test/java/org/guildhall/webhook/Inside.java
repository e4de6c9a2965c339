package org.guildhall.webhook;

import java.util.Map;
import org.guildhall.support.Installation;

/// An installation whose operator allows webhooks to addresses inside: the receivers of tests stand
/// on this machine. Shared by all tests of webhooks; its clock is moved by days.
public final class Inside {
    private Inside() {}

    private static final class Started {
        private static final Installation INSTALLATION =
                Installation.another(_ -> Map.of("guildhall.webhooks.allow-private", "true"));
    }

    /// The one of this test run.
    public static Installation get() {
        return Started.INSTALLATION;
    }
}
