package org.guildhall.inbound;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.secret.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `inbound_evidence`: mails byte by byte as they came, encrypted.
@Component
class EvidenceStore {
    private static final String PUT =
            "insert into inbound_evidence (mail_id, body) values (:mail, :body)";
    private static final String READ = "select body from inbound_evidence where mail_id = :mail";

    private final JdbcClient sql;
    private final Vault vault;

    EvidenceStore(JdbcClient sql, InstallationKey key) {
        this.sql = sql;
        this.vault = new Vault(key, "inbound");
    }

    void put(UUID mail, byte[] bytes) {
        sql.sql(PUT).param("mail", mail).param("body", vault.lock(bytes, name(mail))).update();
    }

    /// Empty once its time is over.
    Optional<byte[]> read(UUID mail) {
        return sql.sql(READ)
                .param("mail", mail)
                .query(byte[].class)
                .optional()
                .map(body -> vault.unlock(body, name(mail)));
    }

    private static byte[] name(UUID mail) {
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
