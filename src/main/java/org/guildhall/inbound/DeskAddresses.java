package org.guildhall.inbound;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.platform.settings.Inbound;
import org.guildhall.platform.settings.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The addresses that the desk is written to. Mail for any of them is taken, with or without
/// something after a `+` (RFC 5233): that is where the token of a conversation stands.
@Component
public class DeskAddresses {
    private final Set<String> desk = new HashSet<>();
    private final Set<String> ours = new HashSet<>();

    /// @param first the one that answers go to; empty when there is none
    DeskAddresses(
            @Value("${guildhall.support.address:}") String first,
            Inbound inbound,
            Settings settings) {
        Stream.concat(Stream.of(first), inbound.aliases().stream())
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .forEach(desk::add);
        ours.addAll(desk);
        ours.add(settings.mail().from().toLowerCase(Locale.ROOT));
    }

    /// Whether mail for that address is for the desk.
    public boolean takes(String address) {
        return desk.contains(bare(address));
    }

    /// Every address that we write from.
    Set<String> ours() {
        return Set.copyOf(ours);
    }

    private static String bare(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }
}
