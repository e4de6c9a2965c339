package org.guildhall.verification.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.value.Ids;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.register.RegisterAnswer.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `verification_register_answer`.
@Component
class AnswerStore {
    /// Whoever dies with a question in hand leaves it to another.
    private static final Duration IN_HAND = Duration.ofMinutes(2);

    private static final String DROP_WAITING =
            "delete from verification_register_answer where case_id = :case and reading is null";
    private static final String ADD =
            """
            insert into verification_register_answer
                   (id, case_id, register, event_id, country, scheme, number, legal_name, asked_at)
            values (:id, :case, :register, :event, :country, :scheme, :number, :legalName, :now)
            on conflict do nothing
            """;
    private static final String TAKE =
            """
            update verification_register_answer set taken_until = :until
             where id = (select id from verification_register_answer
                          where reading is null and (taken_until is null or taken_until < :now)
                          order by asked_at, id limit 1
                            for update skip locked)
            returning *
            """;
    private static final String NOTE =
            """
            update verification_register_answer
               set reading = :reading, name = :name, why = :why, source = :source, at = :now
             where id = :id and reading is null
            """;
    private static final String COUNT =
            "select count(*) from verification_register_answer where case_id = any(:cases)";
    private static final String ERASE =
            "delete from verification_register_answer where case_id = any(:cases)";
    private static final String NEWEST =
            """
            select distinct on (register) * from verification_register_answer
             where case_id = :case order by register, asked_at desc, id desc
            """;

    private final JdbcClient sql;

    AnswerStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was to be asked about a case and wasn't yet is asked no more.
    void dropWaiting(CaseId verification) {
        sql.sql(DROP_WAITING).param("case", verification.value()).update();
    }

    /// Asks one register, for the same event once.
    void add(
            CaseId verification,
            String register,
            @Nullable Long event,
            Question question,
            Instant now) {
        sql.sql(ADD)
                .param("id", Ids.next())
                .param("case", verification.value())
                .param("register", register)
                .param("event", event)
                .param("country", question.country())
                .param("scheme", question.scheme())
                .param("number", question.number())
                .param("legalName", question.legalName())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// The next one to ask.
    Optional<RegisterAnswer> take(Instant now) {
        return sql.sql(TAKE)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(IN_HAND)))
                .query(AnswerStore::answer)
                .optional();
    }

    /// What came of it; nothing when it was dropped or noted meanwhile.
    void note(UUID id, Told told) {
        sql.sql(NOTE)
                .param("id", id)
                .param("reading", told.reading().name())
                .param("name", told.name())
                .param("why", told.why())
                .param("source", told.source())
                .param("now", Timestamp.from(told.at()))
                .update();
    }

    /// The newest of each register.
    List<RegisterAnswer> of(CaseId verification) {
        return sql.sql(NEWEST)
                .param("case", verification.value())
                .query(AnswerStore::answer)
                .list();
    }

    /// How many there are of these cases, waiting ones among them.
    long count(UUID... cases) {
        return sql.sql(COUNT).param("cases", cases).query(Long.class).single();
    }

    /// Erases them, and answers how many there were.
    long erase(UUID... cases) {
        return sql.sql(ERASE).param("cases", cases).update();
    }

    private static RegisterAnswer answer(ResultSet row, int number) throws SQLException {
        return new RegisterAnswer(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("register"),
                new Question(
                        row.getString("country"),
                        row.getString("scheme"),
                        row.getString("number"),
                        row.getString("legal_name")),
                row.getTimestamp("asked_at").toInstant(),
                told(row));
    }

    private static Optional<Told> told(ResultSet row) throws SQLException {
        var reading = row.getString("reading");
        if (reading == null) return Optional.empty();
        return Optional.of(
                new Told(
                        Reading.valueOf(reading),
                        row.getString("name"),
                        row.getString("why"),
                        row.getString("source"),
                        row.getTimestamp("at").toInstant()));
    }
}
