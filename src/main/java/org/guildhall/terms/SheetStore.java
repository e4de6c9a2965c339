package org.guildhall.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.programme.form.Answers;
import org.guildhall.terms.Sheet.Correction;
import org.guildhall.terms.Sheet.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `terms_sheet`.
@Component
class SheetStore {
    private static final String DRAFT =
            """
            insert into terms_sheet (application_id, version, state, values, author)
            values (:application, :version, 'DRAFT', cast(:values as jsonb), :author)
            on conflict (application_id, version) do update
               set values = excluded.values, author = excluded.author
             where terms_sheet.state = 'DRAFT'
            """;
    private static final String OFFERED =
            """
            insert into terms_sheet (application_id, version, state, values, author, hash, offered_at)
            values (:application, :version, 'OFFERED', cast(:values as jsonb), :author, :hash, :now)
            on conflict (application_id, version) do update
               set state = 'OFFERED', values = excluded.values, author = excluded.author, hash = excluded.hash,
                   offered_at = excluded.offered_at
             where terms_sheet.state = 'DRAFT'
            """;
    private static final String OFFER =
            """
            update terms_sheet set state = 'OFFERED', hash = :hash, offered_at = :now
             where application_id = :application and version = :version and state = 'DRAFT'
            """;
    private static final String ANSWER =
            """
            update terms_sheet set state = :state, answered_at = :now, correction = cast(:correction as jsonb)
             where application_id = :application and version = :version and state = 'OFFERED'
            """;
    private static final String OF =
            "select * from terms_sheet where application_id = :application order by version";
    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    SheetStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    boolean draft(UUID application, int version, Answers values, String author) {
        return sql.sql(DRAFT)
                        .param("application", application)
                        .param("version", version)
                        .param("values", canonical(values))
                        .param("author", author)
                        .update()
                == 1;
    }

    /// Written and offered at once.
    boolean offered(
            UUID application,
            int version,
            Answers values,
            String author,
            String hash,
            Instant now) {
        return sql.sql(OFFERED)
                        .param("application", application)
                        .param("version", version)
                        .param("values", canonical(values))
                        .param("author", author)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean offer(UUID application, int version, String hash, Instant now) {
        return sql.sql(OFFER)
                        .param("application", application)
                        .param("version", version)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean answer(
            UUID application,
            int version,
            State state,
            Optional<Correction> correction,
            Instant now) {
        return sql.sql(ANSWER)
                        .param("application", application)
                        .param("version", version)
                        .param("state", state.name())
                        .param("correction", correction.map(json::writeValueAsString).orElse(null))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// All versions, oldest first.
    List<Sheet> of(UUID application) {
        return sql.sql(OF).param("application", application).query(this::sheet).list();
    }

    /// Values as JSON with the keys in order: the same values are always the same text.
    String canonical(Answers values) {
        return json.writeValueAsString(values.values());
    }

    private Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getObject("application_id", UUID.class),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                new Answers(json.readValue(row.getString("values"), VALUES)),
                Optional.ofNullable(row.getString("hash")),
                row.getString("author"),
                Optional.ofNullable(row.getTimestamp("offered_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("correction"))
                        .map(text -> json.readValue(text, Correction.class)));
    }
}
