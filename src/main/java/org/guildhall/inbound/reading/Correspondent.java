package org.guildhall.inbound.reading;

import java.util.Locale;

/// Whom a mail says it is from.
///
/// @param address in small letters; mail servers that tell capitals apart are not known any more
/// @param name as it was given; the part before the @ when none was
public record Correspondent(String address, String name) {
    private static final int LONGEST_NAME = 100;

    public Correspondent {
        address = address.strip().toLowerCase(Locale.ROOT);
        name = name.replaceAll("\\s+", " ").strip();
        if (name.isEmpty()) name = address.replaceFirst("@.*", "");
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /// The domain behind the @.
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
