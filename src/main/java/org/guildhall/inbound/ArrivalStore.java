package org.guildhall.inbound;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `inbound_mail`.
@Component
class ArrivalStore {
    private static final String PUT =
            """
            insert into inbound_mail (id, digest, way, envelope_sender, recipients, came_at, message_id, sender,
                                      subject, size, state, run_at)
            values (:id, :digest, :way, :envelopeSender, :recipients, :now, :messageId, :sender,
                    :subject, :size, 'WAITING', :now)
            on conflict (digest) do update set times = inbound_mail.times + 1
            returning times = 1 as new
            """;

    /// In order for each sender: one that is still in work, here or on another node, holds back
    /// what came after it.
    private static final String NEXT =
            """
            select * from inbound_mail mail
             where state = 'WAITING' and run_at <= :now
               and not exists (select 1 from inbound_mail earlier
                                where earlier.state = 'WAITING' and earlier.sender = mail.sender
                                  and earlier.sender <> '' and earlier.id < mail.id)
             order by run_at, id limit 1 for update skip locked
            """;

    /// Nothing when it was settled or put off meanwhile, or is being settled.
    private static final String TAKE =
            """
            select * from inbound_mail
             where id = :id and state = 'WAITING' and run_at <= :now for update skip locked
            """;

    private static final String SETTLE =
            """
            update inbound_mail
               set state = :state, reason = :reason, ticket_id = :ticket, strange = :strange,
                   left_out = :leftOut, settled_at = :now, settled_by = :by, trouble = ''
             where id = :id and state = :seen
            """;

    /// With doubling pauses, a quarter of an hour in all.
    private static final String LATER =
            """
            update inbound_mail
               set attempts = attempts + 1, trouble = :trouble,
                   run_at = cast(:now as timestamptz) + interval '5 seconds' * power(2, attempts)
             where id = :id and state = 'WAITING'
            """;

    private static final String BEFORE =
            """
            select count(*) from inbound_mail
             where sender = :sender and came_at > :since and (came_at, id) < (cast(:until as timestamptz), :id)
               and (state <> 'REFUSED' or reason = 'TOO_MANY')
            """;
    private static final String ONE = "select * from inbound_mail where id = :id";
    private static final String PAGE =
            """
            select * from inbound_mail where cast(:state as text) is null or state = :state
             order by came_at desc, id desc limit :limit offset :offset
            """;
    private static final String AFTER =
            """
            select * from inbound_mail
             where (cast(:state as text) is null or state = :state)
               and (cast(:after as uuid) is null or id > :after)
             order by id limit :limit
            """;
    private static final String COUNTS =
            "select state, count(*) as mails from inbound_mail group by state";
    private static final String OUTCOMES =
            """
            select lower(state) as outcome, count(*) as mails from inbound_mail
             where came_at > :since or state = 'WAITING' group by state
            """;
    private static final String OLDEST =
            "select min(came_at) as oldest from inbound_mail where state = 'WAITING'";
    private static final String OF_TICKET =
            "select * from inbound_mail where ticket_id = :ticket order by came_at, id limit 100";

    private static final String FOLLOW =
            "update inbound_mail set ticket_id = :in where ticket_id = :from";

    private final JdbcClient sql;

    ArrivalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// How a mail ended.
    ///
    /// @param by who brought it there by hand; empty when it was sorted
    record Settled(
            ArrivalState state,
            @Nullable Reason reason,
            @Nullable UUID ticket,
            boolean strange,
            List<String> leftOut,
            String by) {}

    /// False when the same mail is here already.
    boolean put(Arrival arrival, String digest) {
        return sql.sql(PUT)
                .param("id", arrival.id())
                .param("digest", digest)
                .param("way", arrival.envelope().way().name())
                .param("envelopeSender", arrival.envelope().sender())
                .param("recipients", arrival.envelope().recipients().toArray(String[]::new))
                .param("now", Timestamp.from(arrival.came()))
                .param("messageId", arrival.messageId())
                .param("sender", arrival.sender())
                .param("subject", arrival.subject())
                .param("size", arrival.size())
                .query((row, _) -> row.getBoolean("new"))
                .single();
    }

    Optional<Arrival> next(Instant now) {
        return sql.sql(NEXT).param("now", Timestamp.from(now)).query(ArrivalRow::of).optional();
    }

    Optional<Arrival> take(UUID id, Instant now) {
        return sql.sql(TAKE)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(ArrivalRow::of)
                .optional();
    }

    /// False when somebody was first.
    boolean settle(UUID id, ArrivalState seen, Settled settled, Instant now) {
        return sql.sql(SETTLE)
                        .param("id", id)
                        .param("seen", seen.name())
                        .param("state", settled.state().name())
                        .param("reason", settled.reason() == null ? null : settled.reason().name())
                        .param("ticket", settled.ticket())
                        .param("strange", settled.strange())
                        .param("leftOut", settled.leftOut().toArray(String[]::new))
                        .param("by", settled.by())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void later(UUID id, String trouble, Instant now) {
        sql.sql(LATER)
                .param("id", id)
                .param("trouble", trouble)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// How many mails of the same sender came since then and before this one.
    int before(Arrival arrival, Instant since) {
        return sql.sql(BEFORE)
                .param("id", arrival.id())
                .param("sender", arrival.sender())
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(arrival.came()))
                .query(Integer.class)
                .single();
    }

    Optional<Arrival> one(UUID id) {
        return sql.sql(ONE).param("id", id).query(ArrivalRow::of).optional();
    }

    /// In the order in which they came, after that one.
    List<Arrival> after(Optional<ArrivalState> state, Optional<UUID> last, int limit) {
        return sql.sql(AFTER)
                .param("state", state.map(Enum::name).orElse(null))
                .param("after", last.orElse(null))
                .param("limit", limit)
                .query(ArrivalRow::of)
                .list();
    }

    List<Arrival> page(Optional<ArrivalState> state, int limit, int offset) {
        return sql.sql(PAGE)
                .param("state", state.map(Enum::name).orElse(null))
                .param("limit", limit)
                .param("offset", offset)
                .query(ArrivalRow::of)
                .list();
    }

    Map<ArrivalState, Long> counts() {
        var counts = new EnumMap<ArrivalState, Long>(ArrivalState.class);
        sql.sql(COUNTS)
                .query(
                        row -> {
                            counts.put(
                                    ArrivalState.valueOf(row.getString("state")),
                                    row.getLong("mails"));
                        });
        return counts;
    }

    /// The same since then, by their labels.
    Map<String, Long> outcomes(Instant since) {
        var counts = new HashMap<String, Long>();
        sql.sql(OUTCOMES)
                .param("since", Timestamp.from(since))
                .query(
                        row -> {
                            counts.put(row.getString("outcome"), row.getLong("mails"));
                        });
        return counts;
    }

    /// Since when the oldest has waited.
    Optional<Instant> oldest() {
        return sql.sql(OLDEST)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("oldest")))
                .single()
                .map(Timestamp::toInstant);
    }

    /// Gives the mails of a ticket to the one in which it goes on.
    void follow(UUID from, UUID in) {
        sql.sql(FOLLOW).param("from", from).param("in", in).update();
    }

    /// What came of mails in a ticket, oldest first.
    List<Arrival> of(UUID ticket) {
        return sql.sql(OF_TICKET).param("ticket", ticket).query(ArrivalRow::of).list();
    }
}
