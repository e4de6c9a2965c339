package org.guildhall.reply;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.knowledge.CitingTickets.Citing;
import org.guildhall.knowledge.article.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which replies refer to which articles, `reply_citation`, kept by history.
@Component
class CitationStore {
    private static final String CITE =
            """
            insert into reply_citation (reply_id, ticket_id, number, article, edition, at, open)
            values (:reply, :ticket, :number, :article, :edition, :at, true)
            on conflict do nothing
            """;
    private static final String STAND =
            "update reply_citation set open = :open where ticket_id = :ticket and open <> :open";
    private static final String FOLLOW =
            "update reply_citation set ticket_id = :into, number = :number, open = true where number = :from";
    private static final String OPEN =
            """
            select ticket_id, number, max(edition) as edition from reply_citation
             where article = :article and open
             group by ticket_id, number order by max(at) desc, ticket_id limit 50
            """;

    private final JdbcClient sql;

    CitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A reply that refers to an article.
    record Cited(UUID reply, UUID ticket, String number, ArticleId article, int edition) {}

    void cite(Cited cited, Instant at) {
        sql.sql(CITE)
                .param("reply", cited.reply())
                .param("ticket", cited.ticket())
                .param("number", cited.number())
                .param("article", cited.article().value())
                .param("edition", cited.edition())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Whether the ticket is open from now on.
    void stand(UUID ticket, boolean open) {
        sql.sql(STAND).param("ticket", ticket).param("open", open).update();
    }

    /// What was cited in a ticket is cited in the one that it goes on in.
    void follow(String from, UUID into, String number) {
        sql.sql(FOLLOW).param("from", from).param("into", into).param("number", number).update();
    }

    List<Citing> open(ArticleId article) {
        return sql.sql(OPEN)
                .param("article", article.value())
                .query(
                        (row, _) ->
                                new Citing(
                                        row.getString("number"),
                                        "/desk/tickets/" + row.getObject("ticket_id", UUID.class),
                                        row.getInt("edition")))
                .list();
    }
}
