package org.guildhall.ticket.rating;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.ticket.lifecycle.Score;
import org.guildhall.ticket.thread.Outgoing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_rating`.
@Component
class RatingStore {
    private static final String PUT =
            """
            insert into ticket_rating (entry_id, participant_id, ticket_id, score, words, at)
            values (:entry, :participant, :ticket, :score, :words, :at)
            on conflict (entry_id, participant_id) do update set score = excluded.score, words = excluded.words
            """;
    private static final String OF =
            """
            select score, words from ticket_rating
             where entry_id = :entry and participant_id = :participant
            """;

    private final JdbcClient sql;

    RatingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void put(Outgoing letter, Rating rating, Instant now) {
        sql.sql(PUT)
                .param("entry", letter.entry())
                .param("participant", letter.participant())
                .param("ticket", letter.ticket().value())
                .param("score", rating.score().name())
                .param("words", rating.words())
                .param("at", Timestamp.from(now))
                .update();
    }

    Optional<Rating> of(Outgoing letter) {
        return sql.sql(OF)
                .param("entry", letter.entry())
                .param("participant", letter.participant())
                .query(
                        (row, _) ->
                                new Rating(
                                        Score.valueOf(row.getString("score")),
                                        row.getString("words")))
                .optional();
    }
}
