package org.guildhall.programme;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The texts of programmes in all their versions: `programme_version`.
@Component
class ProgrammeStore {
    private static final String ADD =
            """
            insert into programme_version (code, version, hash, text, loaded_at)
            select :code, coalesce(max(version), 0) + 1, :hash, :text, :at
              from programme_version
             where code = :code
            on conflict do nothing
            """;
    private static final String VERSION_OF =
            "select version from programme_version where code = :code and hash = :hash";
    private static final String TEXT =
            "select text from programme_version where code = :code and version = :version";

    private final JdbcClient sql;

    ProgrammeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Keeps a text as the next version, unless it is kept already. False when another node took
    /// the number.
    boolean keep(String code, String hash, String text, Instant at) {
        return versionOf(code, hash).isPresent()
                || sql.sql(ADD)
                                .param("code", code)
                                .param("hash", hash)
                                .param("text", text)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    Optional<Integer> versionOf(String code, String hash) {
        return sql.sql(VERSION_OF)
                .param("code", code)
                .param("hash", hash)
                .query(Integer.class)
                .optional();
    }

    Optional<String> text(String code, int version) {
        return sql.sql(TEXT)
                .param("code", code)
                .param("version", version)
                .query(String.class)
                .optional();
    }
}
