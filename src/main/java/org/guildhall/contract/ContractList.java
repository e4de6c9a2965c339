package org.guildhall.contract;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.contract.ContractQuery.Order;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractStore;
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
    private static final String FROM =
            """
             from contract_contract
             where state = any (:states) and (:words = '' or number ilike :like or partner ilike :like)
               and (not :ending or deadline < :soon)
            """;
    private static final String PAGE = " limit :limit offset :offset";

    private final JdbcClient sql;
    private final ContractStore store;
    private final ApplicationEventPublisher publisher;

    ContractList(JdbcClient sql, ContractStore store, ApplicationEventPublisher publisher) {
        this.sql = sql;
        this.store = store;
        this.publisher = publisher;
    }

    List<Contract> page(ContractQuery query, int limit, int offset) {
        return sql.sql("select *" + FROM + order(query) + PAGE)
                .params(found(query))
                .param("limit", limit)
                .param("offset", offset)
                .query(store::contract)
                .list();
    }

    /// How many there are, counted up to one more than `most`.
    long count(ContractQuery query, int most) {
        return sql.sql("select count(*) from (select" + FROM + " limit :many) counted")
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

    private static String order(ContractQuery query) {
        var way = query.descending() ? " desc" : "";
        var nulls = query.order() == Order.DEADLINE ? " nulls last" : "";
        return " order by " + column(query.order()) + way + nulls + ", id" + way;
    }

    private static String column(Order order) {
        return switch (order) {
            case SINCE -> "since";
            case NUMBER -> "number";
            case PARTNER -> "lower(partner)";
            case PROGRAMME -> "draft ->> 'programme'";
            case STATE -> "array_position(:states, state)";
            case DEADLINE -> "deadline";
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
                "ending",
                query.ending(),
                "soon",
                Timestamp.from(query.now().plus(SOON)));
    }
}
