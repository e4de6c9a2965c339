package org.guildhall.platform.settings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every setting of a production installation; the table in `docs/configuration.md` is made from
/// it.
public final class KnownSettings {
    /// In the order in which an operator meets them.
    public static final List<Setting> ALL =
            Stream.of(
                            InstallationSettings.ALL,
                            MailSettings.ALL,
                            InboundSettings.ALL,
                            AccessSettings.ALL,
                            TradeSettings.ALL)
                    .flatMap(List::stream)
                    .toList();

    static final Map<String, Setting> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Setting::name, Function.identity()));

    /// Variables of the environment that are the launcher's own.
    static final List<String> LAUNCHER = List.of("GUILDHALL_JDK", "GUILDHALL_JAVA_OPTS");

    private KnownSettings() {}
}
