package org.guildhall.platform.value;

import java.security.SecureRandom;
import java.util.UUID;

/// New keys: UUID version 7 (RFC 9562 section 5.7), so that rows made together lie together.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A key that begins with the machine's time in milliseconds; the movable clock has no part in
    /// it.
    public static UUID next() {
        var high = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        var low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
