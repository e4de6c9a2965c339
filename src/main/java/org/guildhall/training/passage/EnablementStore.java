package org.guildhall.training.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `training_enablement`.
@Component
class EnablementStore {
    private static final TypeReference<Map<String, Deed>> TASKS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Waiver>> WAIVERS = new TypeReference<>() {};
    private static final String BEGIN =
            """
            insert into training_enablement (partnership_id, version, stage, since, since_by, tasks, waivers)
            values (:id, 1, :stage, :since, :by, '{}', '{}')
            """;
    private static final String MOVE =
            """
            update training_enablement
               set version = version + 1, stage = :stage, since = :since, since_by = :by,
                   tasks = cast(:tasks as jsonb), request = cast(:request as jsonb), waivers = cast(:waivers as jsonb)
             where partnership_id = :id and version = :version
            """;
    private static final String OF = "select * from training_enablement where partnership_id = :id";

    private static final String LOCK =
            "select partnership_id from training_enablement where partnership_id = :id for update";

    private final JdbcClient sql;
    private final JsonMapper json;

    EnablementStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void begin(Enablement fresh) {
        sql.sql(BEGIN)
                .param("id", fresh.partnership())
                .param("stage", fresh.stage().name())
                .param("since", Timestamp.from(fresh.since().at()))
                .param("by", fresh.since().by())
                .update();
    }

    /// False when somebody was first.
    boolean move(Enablement next) {
        return sql.sql(MOVE)
                        .param("id", next.partnership())
                        .param("version", next.version())
                        .param("stage", next.stage().name())
                        .param("since", Timestamp.from(next.since().at()))
                        .param("by", next.since().by())
                        .param("tasks", json.writeValueAsString(next.tasks()))
                        .param("request", next.request().map(json::writeValueAsString).orElse(null))
                        .param("waivers", json.writeValueAsString(next.waivers()))
                        .update()
                == 1;
    }

    Optional<Enablement> of(UUID partnership) {
        return sql.sql(OF).param("id", partnership).query(this::enablement).optional();
    }

    /// Nobody else moves it before this transaction is over.
    void lock(UUID partnership) {
        sql.sql(LOCK).param("id", partnership).query(UUID.class).single();
    }

    private Enablement enablement(ResultSet row, int number) throws SQLException {
        return new Enablement(
                row.getObject("partnership_id", UUID.class),
                row.getLong("version"),
                Stage.valueOf(row.getString("stage")),
                new Deed(row.getString("since_by"), row.getTimestamp("since").toInstant()),
                json.readValue(row.getString("tasks"), TASKS),
                Optional.ofNullable(row.getString("request"))
                        .map(text -> json.readValue(text, Deed.class)),
                json.readValue(row.getString("waivers"), WAIVERS));
    }
}
