package org.guildhall.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the newest diagnosis of a ticket came to, told by whoever made it; the figures count it. It
/// stays when what was found of an account is erased.
@Component
public class Outcomes {
    private static final String FORGET = "delete from ticket_outcome where ticket_id = :ticket";
    private static final String FOLLOW =
            """
            with gone as (delete from ticket_outcome where ticket_id = :from returning diagnosis, rule)
            insert into ticket_outcome (ticket_id, diagnosis, rule) select cast(:in as uuid), diagnosis, rule from gone
            on conflict do nothing
            """;
    private static final String ADD =
            """
            insert into ticket_outcome (ticket_id, diagnosis, rule) values (:ticket, :diagnosis, :rule)
            on conflict do nothing
            """;

    private final JdbcClient sql;

    Outcomes(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the caller's transaction, instead of what an earlier one came to.
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(UUID ticket, String diagnosis, List<String> rules) {
        sql.sql(FORGET).param("ticket", ticket).update();
        for (var rule : rules) {
            sql.sql(ADD)
                    .param("ticket", ticket)
                    .param("diagnosis", diagnosis)
                    .param("rule", rule)
                    .update();
        }
    }

    /// In the caller's transaction: the diagnosis of a merged ticket is that of the one in which it
    /// goes on.
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(UUID from, UUID in) {
        sql.sql(FOLLOW).param("from", from).param("in", in).update();
    }
}
