package org.guildhall.escalation.passage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.escalation.passage.Escalation.Progress;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.secret.Vault;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `escalation_escalation`, but for its erasure and for whether anything
/// was sent to a desk.
@Component
public class EscalationStore {
    /// What history calls one.
    public static final String KIND = "escalation";

    private static final String ADD =
            """
            insert into escalation_escalation (id, number, ticket_id, desk_id, desk, packet, next_word, state, version,
                since, by, tries, reference, problem, result, token_hash, token, mail_token, began)
            values (:id, :number, :ticket, :deskId, :desk, cast(:packet as jsonb), :nextWord, :state, :version,
                :since, :by, :tries, :reference, :problem, :result, :hash, :token, :mailToken, :since)
            on conflict do nothing
            """;
    private static final String MOVE =
            """
            update escalation_escalation
               set state = :state, version = :version, since = :since, by = :by, tries = :tries,
                   reference = :reference, problem = :problem, result = :result
             where id = :id and version = :seen
            """;
    private static final String BY_ID = "select * from escalation_escalation where id = :id";
    private static final String BY_TOKEN =
            "select * from escalation_escalation where token_hash = :hash for update";
    private static final String BY_MAIL_TOKEN =
            "select * from escalation_escalation where mail_token = :token";
    private static final String HELD =
            "select * from escalation_escalation where id = :id for update";
    private static final String MAIL_TOKEN =
            "select mail_token from escalation_escalation where id = :id";
    private static final String TOKEN = "select token from escalation_escalation where id = :id";
    private static final String OF =
            "select * from escalation_escalation where ticket_id = :ticket order by number desc";
    private static final String OLDEST =
            """
            select min(began) from escalation_escalation where state in ('SENDING', 'STUCK', 'WITH_THEM')
            """;
    private static final String COUNTS =
            """
            select state, count(*) as open from escalation_escalation
             where state in ('SENDING', 'STUCK', 'WITH_THEM') group by state
            """;
    private static final String OPEN =
            """
            select exists (select 1 from escalation_escalation
             where ticket_id = :ticket and state in ('SENDING', 'STUCK', 'WITH_THEM'))
            """;

    private static final String FOLLOW =
            "update escalation_escalation set ticket_id = :in where ticket_id = :from";
    private static final String FORGET_WORDS =
            """
            update escalation_escalation
               set packet = jsonb_set(packet, '{customer}', (
                       select coalesce(jsonb_agg(said order by place), '[]'::jsonb)
                         from jsonb_array_elements(packet -> 'customer') with ordinality each (said, place)
                        where said ->> 'words' <> :text))
             where ticket_id = :ticket
               and packet -> 'customer' @> jsonb_build_array(jsonb_build_object('words', cast(:text as text)))
            """;
    private static final String FORGET_RESULT =
            """
            update escalation_escalation set result = ''
             where ticket_id = :ticket and result <> '' and number || chr(10) || chr(10) || result = :text
            """;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Vault vault;
    private final RowMapper<Escalation> rows = this::row;

    EscalationStore(JdbcClient sql, JsonMapper json, InstallationKey key) {
        this.sql = sql;
        this.json = json;
        this.vault = new Vault(key, "escalation-tokens");
    }

    /// Whether the ticket had none open.
    public boolean add(Escalation fresh, SecretToken token, String mailToken) {
        return values(ADD, fresh)
                        .param("number", fresh.number())
                        .param("ticket", fresh.ticket().value())
                        .param("deskId", fresh.deskId())
                        .param("desk", fresh.desk())
                        .param("packet", json.writeValueAsString(fresh.packet()))
                        .param("nextWord", fresh.nextWord())
                        .param("hash", token.hash())
                        .param("token", vault.lock(bytes(token.text()), name(fresh.id())))
                        .param("mailToken", mailToken)
                        .update()
                == 1;
    }

    /// Whether nobody was faster.
    public boolean move(Escalation seen, Escalation next) {
        return values(MOVE, next).param("seen", seen.progress().version()).update() == 1;
    }

    /// One of them.
    public Optional<Escalation> find(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(rows).optional();
    }

    /// The one that the other side has the token of, held until the transaction ends.
    public Optional<Escalation> byToken(String token) {
        return sql.sql(BY_TOKEN).param("hash", SecretToken.sha256(token)).query(rows).optional();
    }

    /// The one whose packet's letter bore that token.
    public Optional<Escalation> byMailToken(String token) {
        return sql.sql(BY_MAIL_TOKEN).param("token", token).query(rows).optional();
    }

    /// One, held until the transaction ends.
    public Optional<Escalation> held(UUID id) {
        return sql.sql(HELD).param("id", id).query(rows).optional();
    }

    /// What answers by mail are known by.
    public String mailToken(UUID id) {
        return sql.sql(MAIL_TOKEN).param("id", id).query(String.class).single();
    }

    /// What the other side lets itself in by.
    public String token(UUID id) {
        var locked =
                sql.sql(TOKEN).param("id", id).query((row, _) -> row.getBytes("token")).single();
        return new String(vault.unlock(locked, name(id)), StandardCharsets.UTF_8);
    }

    /// Those of a ticket, the newest first.
    public List<Escalation> of(TicketId ticket) {
        return sql.sql(OF).param("ticket", ticket.value()).query(rows).list();
    }

    /// Gives those of a ticket to the one in which it goes on.
    public void follow(TicketId from, TicketId in) {
        sql.sql(FOLLOW).param("from", from.value()).param("in", in.value()).update();
    }

    /// Takes these very words out of what is sent and what came back.
    public void forget(TicketId ticket, String text) {
        sql.sql(FORGET_WORDS).param("ticket", ticket.value()).param("text", text).update();
        sql.sql(FORGET_RESULT).param("ticket", ticket.value()).param("text", text).update();
    }

    /// When the oldest began that waits for its answer.
    public Optional<Instant> oldest() {
        return sql.sql(OLDEST)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant);
    }

    /// How many wait for their answer, by state.
    public Map<EscalationState, Long> counts() {
        return sql
                .sql(COUNTS)
                .query(
                        (row, _) ->
                                Map.entry(
                                        EscalationState.valueOf(row.getString("state")),
                                        row.getLong("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether a ticket waits for somebody else.
    public boolean isOpen(TicketId ticket) {
        return sql.sql(OPEN).param("ticket", ticket.value()).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec values(String statement, Escalation known) {
        var progress = known.progress();
        return sql.sql(statement)
                .param("id", known.id())
                .param("state", progress.state().name())
                .param("version", progress.version())
                .param("since", Timestamp.from(progress.since()))
                .param("by", progress.by())
                .param("tries", progress.tries())
                .param("reference", progress.reference().orElse(null))
                .param("problem", progress.problem())
                .param("result", progress.result());
    }

    private Escalation row(ResultSet row, int number) throws SQLException {
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getObject("desk_id", UUID.class),
                row.getString("desk"),
                json.readValue(row.getString("packet"), Packet.class),
                row.getObject("next_word", LocalDate.class),
                new Progress(
                        EscalationState.valueOf(row.getString("state")),
                        row.getLong("version"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("by"),
                        row.getInt("tries"),
                        Optional.ofNullable(row.getString("reference")),
                        row.getString("problem"),
                        row.getString("result")));
    }

    private static byte[] name(UUID id) {
        return bytes(id.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
