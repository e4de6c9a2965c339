package org.guildhall.platform.outward;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import org.guildhall.platform.web.Invalid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where messages may go: encrypted, to the internet at large. The operator may allow addresses
/// inside (`guildhall.webhooks.allow-private`); otherwise whoever may enter an address could make
/// this machine speak to its neighbours.
@Component
public class Targets {
    /// More addresses of one name are not tried.
    private static final int MOST = 3;

    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65_535;

    private final Resolver resolver;
    private final boolean allowsPrivate;

    Targets(
            Resolver resolver,
            @Value("${guildhall.webhooks.allow-private:false}") boolean allowsPrivate) {
        this.resolver = resolver;
        this.allowsPrivate = allowsPrivate;
    }

    /// Reads an address as it was typed, and asks where its name leads: not within a transaction.
    public Target read(String typed) {
        var address = parsed(typed);
        var encrypted = "https".equalsIgnoreCase(address.getScheme());
        var plain = allowsPrivate && "http".equalsIgnoreCase(address.getScheme());
        if (!encrypted && !plain) throw Invalid.because("platform.address.https");
        try {
            var _ = addresses(address.getHost());
        } catch (PrivateTarget inside) {
            throw Invalid.because("platform.address.private", String.valueOf(inside.getMessage()));
        } catch (UnknownHostException _) {
            throw Invalid.because("platform.address.unknown", address.getHost());
        }
        return new Target(address);
    }

    /// Where a message to that host is carried to. Refused when only one of its addresses is
    /// inside: which of them is taken is not ours to choose.
    List<InetAddress> addresses(String host) throws UnknownHostException {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var found = resolver.addresses(bare);
        if (!allowsPrivate) {
            for (var address : found) {
                if (!Networks.isPublic(address)) throw new PrivateTarget(bare, address);
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static URI parsed(String typed) {
        try {
            var address = new URI(typed);
            var isWhole = address.getHost() != null && typed.length() <= LONGEST;
            var isBare = address.getRawUserInfo() == null && address.getRawFragment() == null;
            var isPort = address.getPort() != 0 && address.getPort() <= HIGHEST_PORT;
            if (isWhole && isBare && isPort) return address;
        } catch (URISyntaxException _) {
            // said below
        }
        throw Invalid.because("platform.address.malformed");
    }
}
