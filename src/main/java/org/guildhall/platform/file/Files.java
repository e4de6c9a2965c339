package org.guildhall.platform.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.secret.Vault;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.NotNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Files kept by their content and encrypted: in PostgreSQL, and from there in a bucket, where the
/// operator names one. The package that owns a file keeps its [FileId] and decides who may have it;
/// nothing here is reachable from the web.
@Component
public class Files {
    private static final Logger LOG = LoggerFactory.getLogger(Files.class);

    private final DatabaseShelf database;
    private final ObjectStore objects;
    private final ObjectProvider<Bucket> bucket;
    private final ObjectProvider<FileKeeper> keepers;
    private final Vault vault;

    Files(
            DatabaseShelf database,
            ObjectStore objects,
            ObjectProvider<Bucket> bucket,
            ObjectProvider<FileKeeper> keepers,
            InstallationKey key) {
        this.database = database;
        this.objects = objects;
        this.bucket = bucket;
        this.keepers = keepers;
        vault = new Vault(key, "files");
    }

    /// Keeps these bytes, in the caller's transaction; the same bytes are kept once.
    public FileId store(byte[] content) {
        var id = new FileId(sha256(content));
        database.put(id.sha256(), vault.lock(content, name(id)));
        return id;
    }

    /// The bytes of a kept file. Refused with [NotNow] while the bucket that has them is away.
    public byte[] read(FileId id) {
        var locked = database.get(id.sha256()).or(() -> objects.of(id).map(this::fetch));
        return vault.unlock(locked.orElseThrow(NotFound::new), name(id));
    }

    private byte[] fetch(String object) {
        try {
            var shelf = bucket.getIfAvailable();
            if (shelf == null) throw new BucketAway("guildhall.files.url names no bucket", null);
            return shelf.get(object)
                    .orElseThrow(() -> new BucketAway("the bucket has no " + object, null));
        } catch (BucketAway away) {
            LOG.atError().addKeyValue("failure", away.getMessage()).log("file out of reach");
            throw new NotNow("platform.file.away");
        }
    }

    /// Erases the bytes, unless somebody still keeps them: whoever calls has let go of them before.
    /// Whoever stores the same bytes meanwhile waits, or is seen.
    public void discard(FileId id) {
        if (!database.claim(id.sha256())) return;
        if (keepers.stream().anyMatch(keeper -> keeper.keeps(id))) return;
        database.remove(id.sha256());
    }

    /// SHA-256 in hexadecimal, as files, sheets and contracts are named by it.
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] name(FileId id) {
        return id.sha256().getBytes(StandardCharsets.US_ASCII);
    }
}
