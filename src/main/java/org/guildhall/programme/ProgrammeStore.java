package org.guildhall.programme;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The texts of programmes in all their versions, `programme_version`, and which of them is offered
/// now, `programme_offer`.
@Component
public class ProgrammeStore {
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
    private static final String OFFER_FILE =
            """
            insert into programme_offer (code, version, file_hash) values (:code, :version, :hash)
            on conflict (code) do update set version = excluded.version, file_hash = excluded.file_hash
             where programme_offer.file_hash is distinct from excluded.file_hash
            """;
    private static final String OFFER =
            """
            insert into programme_offer (code, version) values (:code, :version)
            on conflict (code) do update set version = excluded.version
            """;
    private static final String TAKE_OFF =
            "delete from programme_offer where file_hash is not null and code <> all(:codes)";
    private static final String OFFERED = "select code, version from programme_offer order by code";
    private static final String EVER =
            """
            select v.code, coalesce(max(o.version), max(v.version)) as version
              from programme_version v left join programme_offer o on o.code = v.code
             group by v.code order by v.code
            """;
    private static final String OFFERED_VERSION =
            "select version from programme_offer where code = :code";
    private static final String VERSIONS =
            """
            select version, hash, loaded_at from programme_version where code = :code order by version desc
            """;
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

    /// Offers what the file says, unless it says the same as at the last start: what was imported
    /// since then stays.
    void offerFile(String code, int version, String hash) {
        sql.sql(OFFER_FILE)
                .param("code", code)
                .param("version", version)
                .param("hash", hash)
                .update();
    }

    /// Offers that version from now on, on every node.
    public void offer(String code, int version) {
        sql.sql(OFFER).param("code", code).param("version", version).update();
    }

    /// Takes programmes off the offer whose file isn't there any more.
    void keepOnly(Collection<String> codesOfFiles) {
        sql.sql(TAKE_OFF).param("codes", codesOfFiles.toArray(String[]::new)).update();
    }

    /// What is offered now, by code.
    public SequencedMap<String, Integer> offered() {
        return byCode(OFFERED);
    }

    /// What there ever was, by code: the version that is offered now, or else the last one.
    SequencedMap<String, Integer> ever() {
        return byCode(EVER);
    }

    private SequencedMap<String, Integer> byCode(String statement) {
        var versions = new LinkedHashMap<String, Integer>();
        for (var row : sql.sql(statement).query().listOfRows()) {
            versions.put((String) row.get("code"), (Integer) row.get("version"));
        }
        return versions;
    }

    /// The version that is offered now.
    public Optional<Integer> offered(String code) {
        return sql.sql(OFFERED_VERSION).param("code", code).query(Integer.class).optional();
    }

    /// Every version there ever was, newest first.
    public List<ProgrammeVersion> versions(String code) {
        return sql.sql(VERSIONS)
                .param("code", code)
                .query(
                        (row, _) ->
                                new ProgrammeVersion(
                                        row.getInt("version"),
                                        row.getString("hash"),
                                        row.getTimestamp("loaded_at").toInstant()))
                .list();
    }

    /// The file of a version, as it was written.
    public Optional<String> text(String code, int version) {
        return sql.sql(TEXT)
                .param("code", code)
                .param("version", version)
                .query(String.class)
                .optional();
    }
}
