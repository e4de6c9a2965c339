package org.guildhall.platform.settings;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The proxies that are believed about who visits, as an operator writes them: addresses between
/// commas, in which `*` stands for any part.
final class Proxies {
    private static final Pattern FOUR = Pattern.compile("([0-9]{1,3}|\\*)(\\.([0-9]{1,3}|\\*)){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    private Proxies() {}

    /// What is wrong with a list, if anything.
    static Optional<String> problem(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(address -> !isAddress(address))
                .findFirst()
                .map(
                        wrong ->
                                "must be addresses between commas, such as 127.0.0.1, 10.0.3.*; this is"
                                        + " none: "
                                        + wrong);
    }

    /// The list as one regular expression over the addresses that connections come from.
    static String pattern(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .map(Proxies::one)
                .collect(Collectors.joining("|"));
    }

    private static boolean isAddress(String address) {
        try {
            return FOUR.matcher(address).matches()
                    || (SIX.matcher(address).matches() && !whole(address).isEmpty());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String one(String address) {
        return address.contains(":")
                ? whole(address)
                : address.replace(".", "\\.").replace("*", "[0-9]{1,3}");
    }

    /// All eight parts of an address of version 6, as a connection names its other end.
    private static String whole(String address) {
        return InetAddress.ofLiteral(address).getHostAddress();
    }
}
