package org.guildhall.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup that was looked at from its first byte to its last, and is as it was written.
public final class BackupFile implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /// @throws NotRestorable when it isn't there, isn't a backup, or isn't as it was written
    public static BackupFile open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw NotRestorable.refused(file + " is not there or can't be read");
        }
        if (!Seal.holds(file)) {
            throw NotRestorable.damaged(
                    file + " is damaged or no backup: it is not as it was written");
        }
        @Nullable ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            return new BackupFile(zip, manifest(zip));
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            if (zip != null) zip.close();
            throw NotRestorable.damaged(file + " is no backup: " + broken.getMessage());
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (var in = stream(zip, Backup.MANIFEST)) {
            return JsonMapper.shared().readValue(in, Manifest.class);
        }
    }

    /// What it says about itself.
    public Manifest manifest() {
        return manifest;
    }

    InputStream rows(Manifest.Table table) throws IOException {
        return stream(zip, Backup.entry(table.name()));
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(
                Optional.ofNullable(zip.getEntry(name))
                        .orElseThrow(() -> new IOException("it has no " + name)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
