package org.guildhall.desk;

import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Tells open desks what is no history, such as that somebody is writing.
@Component
public class News {
    private final JdbcClient sql;
    private final JsonMapper json;

    News(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Tells that somebody is replying to it, once the caller's transaction is committed.
    @Transactional(propagation = Propagation.MANDATORY)
    public void isReplying(String subject, UUID id, Staff by) {
        var bulletin =
                new Bulletin(subject, id, by.person().value(), by.name(), Bulletin.What.REPLYING);
        sql.sql(NewsTeller.TELL)
                .param("news", json.writeValueAsString(bulletin))
                .query((_, _) -> true)
                .single();
    }
}
