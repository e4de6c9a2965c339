package org.guildhall.inbound.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells one mail from another, and knows the same one again whichever way it came: what servers
/// write on it while it travels doesn't count.
public final class Fingerprint {
    private static final String[] OWN = {"Message-ID", "From", "Date", "Subject"};

    private Fingerprint() {}

    /// SHA-256, in hexadecimal, of what its sender wrote on it and into it.
    public static String of(byte[] mail) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var head = MailReader.head(mail);
            var read = MailReader.header(head);
            for (var name : OWN) {
                digest.update(
                        (name + ":" + read.value(name) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            var end = mail.length;
            while (end > head.length && (mail[end - 1] == '\n' || mail[end - 1] == '\r')) end--;
            digest.update(mail, head.length, end - head.length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
