package org.guildhall.platform.outward;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Which addresses belong to the internet at large, by the registries of special-purpose addresses
/// (RFC 6890 and its updates). Whatever stands for an IPv4 address within an IPv6 one (mapped,
/// 6to4, Teredo, NAT64) isn't asked for its inside: none of them is public.
final class Networks {
    private static final List<Block> SPECIAL_V4 =
            List.of(
                    new Block("0.0.0.0", 8),
                    new Block("10.0.0.0", 8),
                    new Block("100.64.0.0", 10),
                    new Block("127.0.0.0", 8),
                    new Block("169.254.0.0", 16),
                    new Block("172.16.0.0", 12),
                    new Block("192.0.0.0", 24),
                    new Block("192.0.2.0", 24),
                    new Block("192.88.99.0", 24),
                    new Block("192.168.0.0", 16),
                    new Block("198.18.0.0", 15),
                    new Block("198.51.100.0", 24),
                    new Block("203.0.113.0", 24),
                    new Block("224.0.0.0", 4),
                    new Block("240.0.0.0", 4));

    /// The only part of IPv6 that is given out for the internet; loopback, mapped, link-local,
    /// unique local and multicast lie outside.
    private static final Block GLOBAL_V6 = new Block("2000::", 3);

    private static final List<Block> SPECIAL_V6 =
            List.of(
                    new Block("2001::", 23),
                    new Block("2001:db8::", 32),
                    new Block("2002::", 16),
                    new Block("3fff::", 20));

    private Networks() {}

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_V4.stream().noneMatch(block -> block.holds(address));
        }
        return GLOBAL_V6.holds(address)
                && SPECIAL_V6.stream().noneMatch(block -> block.holds(address));
    }

    private record Block(InetAddress start, int bits) {
        Block(String start, int bits) {
            this(InetAddress.ofLiteral(start), bits);
        }

        boolean holds(InetAddress address) {
            var prefix = start.getAddress();
            var bytes = address.getAddress();
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if (((prefix[bit / 8] ^ bytes[bit / 8]) & mask) != 0) return false;
            }
            return true;
        }
    }
}
