package org.guildhall.ticket.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.desk.Conversations;
import org.guildhall.desk.Sought;
import org.guildhall.desk.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds tickets by words, each of which stands in number, title, requester or tags, or in what was
/// said: the customer's words, the desk's replies and its notes. Whoever asks must be staff.
@Component
class TicketWords implements Conversations {
    private static final String ANY = "select t.id from ticket_ticket t where true";
    private static final String NEWEST = " order by t.state_since desc, t.id limit :limit";

    private final JdbcClient sql;

    TicketWords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> found(Words words, int limit) {
        return sql.sql(ANY + where(words) + NEWEST)
                .params(values(words))
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The condition on a ticket `t`.
    static String where(Words asked) {
        var where = new StringBuilder();
        for (var at = 0; at < asked.words().size(); at++) {
            where.append(
                    """
                     and t.id in (select id from desk_entry where kind = 'TICKET'%2$s
                                  union all
                                  select ticket_id from ticket_message where desk_words(text) @@ desk_asked(:asked%1$d)
                                  union all
                                  select ticket_id from ticket_note where desk_words(text) @@ desk_asked(:asked%1$d))
                    """
                            .formatted(at, Sought.condition(asked, at)));
        }
        return where.toString();
    }

    static Map<String, Object> values(Words asked) {
        var values = new HashMap<String, Object>();
        for (var at = 0; at < asked.words().size(); at++) {
            values.putAll(Sought.values(asked, at));
            values.put("asked" + at, asked.words().get(at));
        }
        return values;
    }
}
