package org.guildhall.platform.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guildhall.platform.settings.Setting.Rule;

/// What values must look like.
final class Rules {
    private static final int KEY_BYTES = 32;
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<PosixFilePermission> FOR_OTHERS =
            Set.of(
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    static final Rule ANYTHING = _ -> Optional.empty();
    static final Rule NAME =
            value ->
                    Optional.of("must be 1 to 100 visible characters")
                            .filter(_ -> !value.matches("[^\\p{Cntrl}]{1,100}"));
    static final Rule DEMANDED = oneOf("must be required or optional", "required|optional");
    static final Rule FLAG = oneOf("must be true or false", "true|false");
    static final Rule ADDRESS =
            oneOf(
                    "must be an e-mail address, such as partners@example.com",
                    "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    static final Rule RETURN_ADDRESS =
            oneOf(
                    "must be an e-mail address without a +, such as bounces@example.com",
                    "[^@+\\s]{1,38}@[^@\\s]+\\.[^@\\s.]+");
    static final Rule ADDRESSES =
            oneOf(
                    "must be e-mail addresses with commas between, such as"
                            + " help@example.com,ayuda@example.com",
                    "[^@+,\\s]+@[^@,\\s]+(\\s*,\\s*[^@+,\\s]+@[^@,\\s]+)*");
    static final Rule COUNT = oneOf("must be a number, 1 to 9999", "[1-9][0-9]{0,3}");
    static final Rule LIMIT = oneOf("must be a number, 0 to 999999", "0|[1-9][0-9]{0,5}");
    static final Rule POSTGRES =
            oneOf(
                    "must begin with jdbc:postgresql://, such as"
                            + " jdbc:postgresql://db.example.com/guildhall?sslmode=verify-full",
                    "jdbc:postgresql://.+");
    static final Rule DURATION =
            oneOf("must be a time such as 30m, 24h or 14d", "[1-9][0-9]{0,4}[smhd]");
    static final Rule SHORT_DURATION = oneOf("must be 0s to 599s", "[1-5]?[0-9]{1,2}s");
    static final Rule MONTHS = oneOf("must be months, 1 to 120", "[1-9][0-9]?|1[01][0-9]|120");
    static final Rule WORKING_DAYS = oneOf("must be working days, 1 to 30", "[1-9]|[12][0-9]|30");
    static final Rule PERIOD =
            oneOf("must be a period such as P90D, P18M or P2Y", "P[1-9][0-9]{0,3}[DMY]");
    static final Rule TOKEN =
            oneOf("must be 16 to 200 visible signs without blanks", "[\\x21-\\x7e]{16,200}");
    static final Rule ENDPOINT =
            oneOf(
                    "must be an address such as http://collector.example.com:4318/v1/traces",
                    "https?://\\S+");
    static final Rule PAGE =
            oneOf(
                    "must be an address such as https://www.example.com/privacy",
                    "https://[^\\s\"'<>]+");
    static final Rule ISSUER =
            oneOf(
                    "must be an address such as https://login.example.com/realms/staff",
                    "https://[^\\s?#]+");
    static final Rule DOMAINS =
            oneOf(
                    "must be domains such as example.com,example.org",
                    "[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(\\s*,\\s*[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+)*");
    static final Rule BUCKET =
            oneOf(
                    "must be an address with a bucket and no slash at the end, such as"
                            + " https://s3.example.com/guildhall",
                    "https?://[^/\\s]+/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    static final Rule BASE =
            oneOf(
                    "must be an address without a slash at the end, such as https://api.gleif.org",
                    "https?://[A-Za-z0-9.:_/~-]*[A-Za-z0-9_~-]");
    static final Rule SHARE = oneOf("must be a number from 0 to 1", "0(\\.[0-9]+)?|1(\\.0+)?");
    static final Rule HOOK_SECRET =
            oneOf(
                    "must be whsec_ and at least 24 bytes in base64",
                    "whsec_[A-Za-z0-9+/]{32,}={0,2}");
    static final Rule PORT =
            value ->
                    Optional.of("must be a port, 1 to 65535")
                            .filter(_ -> !value.matches("[0-9]{1,5}") || !isPort(value));

    private Rules() {}

    private static Rule oneOf(String problem, String pattern) {
        var good = Pattern.compile(pattern);
        return value -> Optional.of(problem).filter(_ -> !good.matcher(value).matches());
    }

    private static boolean isPort(String value) {
        var port = Integer.parseInt(value);
        return port > 0 && port <= HIGHEST_PORT;
    }

    /// People's browsers carry their sign-in to this address, so it has to be encrypted.
    static Optional<String> publicAddress(String value) {
        try {
            var address = URI.create(value);
            if (!"https".equals(address.getScheme())) {
                return Optional.of(
                        "must begin with https:// (a proxy before Guildhall may do the encryption)");
            }
            var bare = address.getHost() != null && address.getQuery() == null;
            return bare && address.getUserInfo() == null
                    ? Optional.empty()
                    : Optional.of("must be an address such as https://partners.example.com");
        } catch (IllegalArgumentException _) {
            return Optional.of("must be an address such as https://partners.example.com");
        }
    }

    /// A directory whose files can be read.
    static Optional<String> directory(String value) {
        var directory = Path.of(value);
        return Files.isDirectory(directory) && Files.isReadable(directory)
                ? Optional.empty()
                : Optional.of("names no directory that can be read: " + value);
    }

    /// The key that everything confidential in the database is encrypted with.
    static Optional<String> keyFile(String value) {
        var file = Path.of(value);
        try {
            if (!Files.isReadable(file)) {
                return Optional.of("names a file that is not there or can't be read: " + value);
            }
            if (isOpenToOthers(file)) {
                return Optional.of(
                        "names a file that others can read or change: chmod 600 " + value);
            }
            return key(Files.readString(file).strip());
        } catch (IOException failure) {
            return Optional.of("names a file that can't be read: " + failure.getMessage());
        }
    }

    static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getPosixFilePermissions(file).stream().anyMatch(FOR_OTHERS::contains);
    }

    private static Optional<String> key(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length != KEY_BYTES) {
                return Optional.of("must hold 32 bytes in base64: openssl rand -base64 32");
            }
            return isGuessable(bytes)
                    ? Optional.of("holds a key that anybody can guess: openssl rand -base64 32")
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.of("must hold 32 bytes in base64: openssl rand -base64 32");
        }
    }

    /// 32 random bytes have some 30 different values; an example or a typed key has few.
    private static boolean isGuessable(byte[] key) {
        var different = new BitSet();
        for (var value : key) {
            different.set(Byte.toUnsignedInt(value));
        }
        return different.cardinality() < KEY_BYTES / 2;
    }
}
