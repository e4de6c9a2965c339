package org.guildhall.contract;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.contract.ContractQuery.Order;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractRows;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.platform.database.Like;
import org.guildhall.platform.event.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The desk's list of contracts: which ones, in which order, how many.
@Component
class ContractList {
    private static final Duration SOON = Duration.ofDays(7);
    private static final Subject ALL = new Subject("contract", new UUID(0, 0));

    /// Until when it is to be signed: nothing for what has ended, or stands still.
    private static final String DUE =
            """
            case when halted_at is null and state in ('DRAFTED', 'SENT', 'VIEWED', 'SCANNED', 'SIGNED_BY_PARTNER')
                 then deadline end
            """;

    private static final String WHICH =
            " and (:words = '' or number ilike :like or partner ilike :like)";
    private static final String ENDING = " and " + DUE + " < :soon";

    private static final String FLAT =
            "select id from contract_contract contract where state = any (:states)";

    private final JdbcClient sql;
    private final ContractRows rows;
    private final ApplicationEventPublisher publisher;

    ContractList(JdbcClient sql, ContractRows rows, ApplicationEventPublisher publisher) {
        this.sql = sql;
        this.rows = rows;
        this.publisher = publisher;
    }

    List<Contract> page(ContractQuery query, int limit, int offset) {
        var page =
                """
                select contract.* from (%s limit :limit offset :offset) shown
                  join contract_contract contract on contract.id = shown.id
                """
                        .formatted(keys(query));
        return sql.sql(page + order(query))
                .params(found(query))
                .param("limit", limit)
                .param("offset", offset)
                .query(rows::contract)
                .list();
    }

    /// How many there are, counted up to one more than `most`.
    long count(ContractQuery query, int most) {
        var many = "select count(*) from (%s limit :many) counted".formatted(FLAT + which(query));
        return sql.sql(many)
                .params(found(query))
                .param("many", most + 1)
                .query(Long.class)
                .single();
    }

    /// Notes that somebody takes the list away as a file.
    @Transactional
    public void takenAway(ContractQuery query, Staff caller) {
        publisher.publishEvent(new Looked(caller, ALL, "csv", query.words()));
    }

    /// An index has each state in the order of time; the states are merged while they are read.
    private static String keys(ContractQuery query) {
        if (query.order() != Order.SINCE) return FLAT + which(query) + order(query);
        var way = way(query);
        var states =
                query.states().stream()
                        .map(state -> ofState(state, which(query), way))
                        .collect(joining(" union all "));
        return "select id from (%s) merged order by since%s, id%2$s".formatted(states, way);
    }

    /// What stands in no index is asked only where it is wanted.
    private static String which(ContractQuery query) {
        return query.ending() ? WHICH + ENDING : WHICH;
    }

    private static String ofState(ContractState state, String which, String way) {
        return "(select id, since from contract_contract where state = '%s'%s order by since%s, id%3$s)"
                .formatted(state.name(), which, way);
    }

    private static String way(ContractQuery query) {
        return query.descending() ? " desc" : "";
    }

    private static String order(ContractQuery query) {
        var way = way(query);
        var nulls = query.order() == Order.DEADLINE ? " nulls last" : "";
        return " order by " + column(query.order()) + way + nulls + ", contract.id" + way;
    }

    private static String column(Order order) {
        return switch (order) {
            case SINCE -> "since";
            case NUMBER -> "number";
            case PARTNER -> "lower(partner)";
            case PROGRAMME -> "draft ->> 'programme'";
            case STATE -> "array_position(:states, state)";
            case DEADLINE -> DUE;
        };
    }

    private static Map<String, Object> found(ContractQuery query) {
        return Map.of(
                "states",
                query.states().stream().map(Enum::name).toArray(String[]::new),
                "words",
                query.words(),
                "like",
                Like.anywhere(query.words()),
                "soon",
                Timestamp.from(query.now().plus(SOON)));
    }
}
