package org.guildhall.platform.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// What a page brings along: one style sheet, one script, htmx, the icons, the typeface; where a
/// document is shown, what draws it. Read once from the program itself, put together in the order
/// that `css/app.css` and `js/app.js` declare, and served under an address that changes with the
/// content, so that a browser keeps it for good.
public final class Assets {
    private static final Pattern STYLE =
            Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\);");
    private static final Pattern SCRIPT = Pattern.compile("import \"\\./([^\"]+)\";");
    private static final Map<String, String> KINDS =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2");
    private static final Assets SHIPPED = new Assets();

    private final Map<String, Asset> byName = new TreeMap<>();
    private final String edition;

    private Assets() {
        add("app.css", joined("css/", STYLE, "@layer %2$s {\n%1$s}\n"));
        add("app.js", joined("js/", SCRIPT, "{\n%1$s}\n"));
        add("htmx.js", read("htmx.js"));
        add("icons.svg", read("icons.svg"));
        add("mark.svg", read("mark.svg"));
        add("pdf/viewer.js", read("pdf/viewer.js"));
        add("pdf/pdf.js", read("pdf/pdf.js"));
        add("pdf/pdf.worker.js", read("pdf/pdf.worker.js"));
        add("fonts/inter-latin.woff2", read("fonts/inter-latin.woff2"));
        add("fonts/inter-latin-ext.woff2", read("fonts/inter-latin-ext.woff2"));
        edition = fingerprint();
    }

    /// The address of an asset, such as `/assets/3f9c2a71b04d/app.css`. An unknown name is a fault
    /// of ours.
    public static String path(String name) {
        if (find(name).isEmpty()) throw new IllegalArgumentException("no asset " + name);
        return "/assets/" + SHIPPED.edition + "/" + name;
    }

    /// Whether that is the edition now served; another one belongs to a version before or after
    /// this.
    static boolean isCurrent(String edition) {
        return SHIPPED.edition.equals(edition);
    }

    /// A file that came along, by its name.
    public static Optional<Asset> find(String name) {
        return Optional.ofNullable(SHIPPED.byName.get(name));
    }

    private void add(String name, byte[] content) {
        var kind = KINDS.get(name.substring(name.lastIndexOf('.') + 1));
        byName.put(name, new Asset(Optional.ofNullable(kind).orElseThrow(), content));
    }

    /// Each line that names a file gives way to that file, dressed by the pattern.
    private static byte[] joined(String folder, Pattern line, String dress) {
        var order =
                new String(
                        read(folder + folder.replace("css/", "app.css").replace("js/", "app.js")),
                        StandardCharsets.UTF_8);
        return line.matcher(order)
                .replaceAll(
                        found -> {
                            var file =
                                    new String(
                                            read(folder + found.group(1)), StandardCharsets.UTF_8);
                            var layer = found.groupCount() > 1 ? found.group(2) : "";
                            return Matcher.quoteReplacement(dress.formatted(file, layer));
                        })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) throw new IllegalStateException("asset missing: " + name);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zipped(byte[] content) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byName.values().forEach(asset -> digest.update(asset.content()));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// One file, plain and as it travels; made small when somebody first asks for it.
    public static final class Asset {
        private final String type;
        private final byte[] content;
        private volatile byte @Nullable [] zipped;

        private Asset(String type, byte[] content) {
            this.type = type;
            this.content = content;
        }

        /// Its media type.
        public String type() {
            return type;
        }

        /// As it came along.
        public byte[] content() {
            return content;
        }

        byte[] zipped() {
            var known = zipped;
            if (known == null) {
                known = type.startsWith("font") ? content : Assets.zipped(content);
                zipped = known;
            }
            return known;
        }

        /// Whether it is worth zipping; a typeface is packed already.
        boolean shrinks() {
            return zipped().length < content.length;
        }
    }
}
