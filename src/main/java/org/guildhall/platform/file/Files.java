package org.guildhall.platform.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.secret.Vault;
import org.guildhall.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files kept by their content and encrypted, in PostgreSQL. The package that owns a file keeps its
/// [FileId] and decides who may have it; nothing here is reachable from the web.
@Component
public class Files {
    private static final String STORE =
            """
            insert into platform_file (sha256, size, body) values (:sha256, :size, :body)
            on conflict (sha256) do nothing
            """;
    private static final String READ = "select body from platform_file where sha256 = :sha256";

    private static final String DISCARD = "delete from platform_file where sha256 = :sha256";

    private final JdbcClient sql;
    private final ObjectProvider<FileKeeper> keepers;
    private final Vault vault;

    Files(JdbcClient sql, ObjectProvider<FileKeeper> keepers, InstallationKey key) {
        this.sql = sql;
        this.keepers = keepers;
        vault = new Vault(key, "files");
    }

    /// Keeps these bytes, in the caller's transaction; the same bytes are kept once.
    public FileId store(byte[] content) {
        var id = new FileId(sha256(content));
        sql.sql(STORE)
                .param("sha256", id.sha256())
                .param("size", content.length)
                .param("body", vault.lock(content, name(id)))
                .update();
        return id;
    }

    /// The bytes of a kept file.
    public byte[] read(FileId id) {
        var body = sql.sql(READ).param("sha256", id.sha256()).query(byte[].class).optional();
        return vault.unlock(body.orElseThrow(NotFound::new), name(id));
    }

    /// Erases the bytes, unless somebody still keeps them: whoever calls has let go of them before.
    public void discard(FileId id) {
        if (keepers.stream().anyMatch(keeper -> keeper.keeps(id))) return;
        sql.sql(DISCARD).param("sha256", id.sha256()).update();
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
