package org.guildhall.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildhall.platform.casefile.Binder;
import org.guildhall.platform.file.Files;
import tools.jackson.databind.json.JsonMapper;

/// Papers bound into a ZIP as they come, one in memory at a time; the last one names the SHA-256 of
/// all others, as `sha256sum --check` reads it.
final class CaseZip implements Binder, AutoCloseable {
    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final JsonMapper json;
    private final Instant now;
    private final TreeMap<String, String> sums = new TreeMap<>();
    private final Set<UUID> objects = new LinkedHashSet<>();

    CaseZip(OutputStream out, JsonMapper json, Instant now) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.json = json;
        this.now = now;
    }

    @Override
    public void facts(String path, Object known) {
        file(path, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(known));
    }

    @Override
    public void file(String path, byte[] content) {
        var harmless = harmless(path);
        if (sums.putIfAbsent(harmless, Files.sha256(content)) != null) {
            throw new IllegalStateException("two papers under one name: " + harmless);
        }
        write(harmless, content);
    }

    @Override
    public void about(UUID object) {
        objects.add(object);
    }

    /// Everything the papers are about.
    List<UUID> objects() {
        return List.copyOf(objects);
    }

    void text(String path, String text) {
        file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        var lines = new ArrayList<String>();
        sums.forEach((path, sum) -> lines.add(sum + "  " + path + "\n"));
        write(SUMS, String.join("", lines).getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private void write(String path, byte[] content) {
        try {
            var entry = new ZipEntry(path);
            entry.setTime(now.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// People name their files as they like; nothing of it leads out of the folder it is opened in.
    private static String harmless(String path) {
        return path.replaceAll("[\\p{Cntrl}\\\\:*?\"<>|]", "_").replaceAll("\\.\\.+", "_");
    }
}
