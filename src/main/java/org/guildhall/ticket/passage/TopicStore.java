package org.guildhall.ticket.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `ticket_topic`.
@Component
class TopicStore {
    private static final String ALL = "select * from ticket_topic order by position, code";
    private static final String ADD =
            """
            insert into ticket_topic (code, position, names) values (:code, :position, cast(:names as jsonb))
            on conflict (code) do nothing
            """;
    private static final String CHANGE =
            """
            update ticket_topic
               set position = :position, names = cast(:names as jsonb), retired = :retired, version = version + 1
             where code = :code and version = :version
            """;
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    TopicStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// In their order, also retired ones.
    List<Topic> all() {
        return sql.sql(ALL).query(this::topic).list();
    }

    /// False when there is one of that code.
    boolean add(Topic topic) {
        return sql.sql(ADD)
                        .param("code", topic.code())
                        .param("position", topic.position())
                        .param("names", json.writeValueAsString(topic.names()))
                        .update()
                == 1;
    }

    /// False when it is not in that version any more.
    boolean change(Topic topic) {
        return sql.sql(CHANGE)
                        .param("code", topic.code())
                        .param("version", topic.version())
                        .param("position", topic.position())
                        .param("names", json.writeValueAsString(topic.names()))
                        .param("retired", topic.retired())
                        .update()
                == 1;
    }

    private Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getString("code"),
                row.getInt("position"),
                json.readValue(row.getString("names"), NAMES),
                row.getBoolean("retired"),
                row.getLong("version"));
    }
}
