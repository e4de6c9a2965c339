package org.guildhall.ticket.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The topics, in their order; the only class that names `ticket_topic`.
@Component
@NamedInterface("passage")
public class Topics {
    /// What a request is about of which nobody has said it.
    public static final String OTHER = "other";

    private static final String ALL = "select * from ticket_topic order by position, code";
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    Topics(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// All there are, also retired ones.
    public List<Topic> all() {
        return sql.sql(ALL).query(this::topic).list();
    }

    /// What a form offers.
    public List<Choice> choices(Text text) {
        return all().stream()
                .filter(topic -> !topic.retired())
                .map(topic -> new Choice(topic.code(), topic.in(text)))
                .toList();
    }

    /// The code, if a topic of that code is offered.
    public String offered(String code) {
        if (all().stream().noneMatch(topic -> topic.code().equals(code) && !topic.retired())) {
            throw Invalid.at("topic", "ticket.topic.unknown");
        }
        return code;
    }

    /// What a topic is called.
    public String name(String code, Text text) {
        return all().stream()
                .filter(topic -> topic.code().equals(code))
                .findFirst()
                .map(topic -> topic.in(text))
                .orElse(code);
    }

    private Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getString("code"),
                row.getInt("position"),
                json.readValue(row.getString("names"), NAMES),
                row.getBoolean("retired"));
    }
}
