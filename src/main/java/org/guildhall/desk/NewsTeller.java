package org.guildhall.desk;

import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.EventConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells every node of what happened: the database hands it on when the transaction is committed.
@Component
class NewsTeller implements EventConsumer {
    static final String TELL = "select pg_notify('" + NewsWire.CHANNEL + "', :news)";

    private final JdbcClient sql;
    private final JsonMapper json;

    NewsTeller(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void accept(Event event) {
        Bulletin.of(event)
                .ifPresent(
                        bulletin ->
                                sql.sql(TELL)
                                        .param("news", json.writeValueAsString(bulletin))
                                        .query((_, _) -> true)
                                        .single());
    }
}
