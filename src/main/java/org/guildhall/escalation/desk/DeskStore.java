package org.guildhall.escalation.desk;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.escalation.desk.OutsideDesk.Plan;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.secret.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `escalation_desk`. Tokens lie there locked, each for its row alone.
@Component
public class DeskStore {
    private static final String ADD =
            """
            insert into escalation_desk (id, version, name, way, address, queue, language, days, active, since, by)
            values (:id, :version, :name, :way, :address, :queue, :language, :days, :active, :since, :by)
            """;
    private static final String CHANGE =
            """
            update escalation_desk
               set version = :version, name = :name, way = :way, address = :address, queue = :queue,
                   language = :language, days = :days, active = :active, since = :since, by = :by
             where id = :id and version = :version - 1
            """;
    private static final String UNUSED =
            "select not exists (select 1 from escalation_escalation where desk_id = :id)";
    private static final String REMOVE =
            """
            delete from escalation_desk d
             where id = :id and version = :version
               and not exists (select 1 from escalation_escalation e where e.desk_id = d.id)
            """;
    private static final String KEEP_TOKEN =
            "update escalation_desk set token = :token where id = :id";
    private static final String TOKEN =
            "select token from escalation_desk where id = :id and token is not null";
    private static final String ALL = "select * from escalation_desk order by lower(name), id";
    private static final String ONE = "select * from escalation_desk where id = :id";

    private final JdbcClient sql;
    private final Vault vault;

    DeskStore(JdbcClient sql, InstallationKey key) {
        this.sql = sql;
        this.vault = new Vault(key, "escalations");
    }

    void add(OutsideDesk fresh) {
        values(ADD, fresh).update();
    }

    /// Whether nobody was faster.
    boolean change(OutsideDesk next) {
        return values(CHANGE, next).update() == 1;
    }

    boolean isUnused(UUID id) {
        return sql.sql(UNUSED).param("id", id).query(Boolean.class).single();
    }

    /// False when something was sent there, or somebody was faster.
    boolean remove(OutsideDesk seen) {
        return sql.sql(REMOVE).param("id", seen.id()).param("version", seen.version()).update()
                == 1;
    }

    /// Keeps the token by which the desk lets us in.
    void keepToken(UUID id, String token) {
        sql.sql(KEEP_TOKEN)
                .param("id", id)
                .param("token", vault.lock(bytes(token), bytes(id.toString())))
                .update();
    }

    /// The token by which the desk lets us in; empty when there is none.
    public String token(UUID id) {
        return sql.sql(TOKEN)
                .param("id", id)
                .query((row, _) -> row.getBytes("token"))
                .optional()
                .map(locked -> vault.unlock(locked, bytes(id.toString())))
                .map(token -> new String(token, StandardCharsets.UTF_8))
                .orElse("");
    }

    /// All of them, by name.
    public List<OutsideDesk> all() {
        return sql.sql(ALL).query(DeskStore::desk).list();
    }

    /// One of them.
    public Optional<OutsideDesk> find(UUID id) {
        return sql.sql(ONE).param("id", id).query(DeskStore::desk).optional();
    }

    private JdbcClient.StatementSpec values(String statement, OutsideDesk desk) {
        var plan = desk.plan();
        return sql.sql(statement)
                .param("id", desk.id())
                .param("version", desk.version())
                .param("name", plan.name())
                .param("way", plan.way().name())
                .param("address", plan.address())
                .param("queue", plan.queue())
                .param("language", plan.language().toLanguageTag())
                .param("days", plan.days())
                .param("active", desk.active())
                .param("since", Timestamp.from(desk.since()))
                .param("by", desk.by());
    }

    private static OutsideDesk desk(ResultSet row, int number) throws SQLException {
        return new OutsideDesk(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                new Plan(
                        row.getString("name"),
                        Way.valueOf(row.getString("way")),
                        row.getString("address"),
                        row.getString("queue"),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getInt("days")),
                row.getBoolean("active"),
                row.getTimestamp("since").toInstant(),
                row.getString("by"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
