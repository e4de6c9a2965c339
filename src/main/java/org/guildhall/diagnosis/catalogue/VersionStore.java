package org.guildhall.diagnosis.catalogue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The texts of diagnoses in all their versions, `diagnosis_version`, and which of them is used
/// now, `diagnosis_use`.
@Component
class VersionStore {
    private static final String ADD =
            """
            insert into diagnosis_version (code, version, hash, text, published_at, published_by)
            select :code, coalesce(max(version), 0) + 1, :hash, :text, :now, :by
              from diagnosis_version
             where code = :code
            on conflict do nothing
            """;
    private static final String VERSION_OF =
            "select version from diagnosis_version where code = :code and hash = :hash";
    private static final String USE_FILE =
            """
            insert into diagnosis_use (code, version, file_hash) values (:code, :version, :hash)
            on conflict (code) do update set version = excluded.version, file_hash = excluded.file_hash
             where diagnosis_use.file_hash is distinct from excluded.file_hash
            """;
    private static final String USE =
            """
            insert into diagnosis_use (code, version) values (:code, :version)
            on conflict (code) do update set version = excluded.version
            """;
    private static final String USED = "select code, version from diagnosis_use order by code";
    private static final String USED_VERSION =
            "select version from diagnosis_use where code = :code";
    private static final String VERSIONS =
            """
            select version, hash, published_at, published_by from diagnosis_version
             where code = :code order by version desc
            """;
    private static final String TEXT =
            "select text from diagnosis_version where code = :code and version = :version";

    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Keeps a text as the next version, unless it is kept already. False when another node took
    /// the number.
    boolean keep(String code, String hash, String text, Instant now, String by) {
        return versionOf(code, hash).isPresent()
                || sql.sql(ADD)
                                .param("code", code)
                                .param("hash", hash)
                                .param("text", text)
                                .param("now", Timestamp.from(now))
                                .param("by", by)
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

    /// Uses what the file says, unless it says the same as at the last start.
    void useFile(String code, int version, String hash) {
        sql.sql(USE_FILE)
                .param("code", code)
                .param("version", version)
                .param("hash", hash)
                .update();
    }

    /// Uses that version from now on, on every node.
    void use(String code, int version) {
        sql.sql(USE).param("code", code).param("version", version).update();
    }

    /// What is used now, by code.
    SequencedMap<String, Integer> used() {
        var used = new LinkedHashMap<String, Integer>();
        for (var row : sql.sql(USED).query().listOfRows()) {
            used.put((String) row.get("code"), (Integer) row.get("version"));
        }
        return used;
    }

    Optional<Integer> used(String code) {
        return sql.sql(USED_VERSION).param("code", code).query(Integer.class).optional();
    }

    /// Every version there ever was, newest first.
    List<Edition> versions(String code) {
        return sql.sql(VERSIONS)
                .param("code", code)
                .query(
                        (row, _) ->
                                new Edition(
                                        row.getInt("version"),
                                        row.getTimestamp("published_at").toInstant(),
                                        row.getString("published_by")))
                .list();
    }

    Optional<String> text(String code, int version) {
        return sql.sql(TEXT)
                .param("code", code)
                .param("version", version)
                .query(String.class)
                .optional();
    }
}
