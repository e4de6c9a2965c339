package org.guildhall.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `platform_mail`.
@Component
class MailStore {
    private static final String POST =
            """
            insert into platform_mail (id, key, kind, subject_id, person_id, recipient, recipient_name, language,
                                       title, html, plain, message_id, state, created_at, run_at)
            values (:id, :key, :kind, :subject, :person, :recipient, :recipientName, :language,
                    :title, :html, :plain, :messageId, 'QUEUED', :now, :now)
            on conflict (key) do nothing
            """;

    /// Taken for two minutes: whoever dies with it in hand leaves it to another.
    private static final String TAKE =
            """
            update platform_mail set attempts = attempts + 1, run_at = cast(:now as timestamptz) + interval '2 minutes'
             where id = (select id from platform_mail where state = 'QUEUED' and run_at <= :now
                          order by run_at limit 1 for update skip locked)
            returning *
            """;

    private static final String SENT =
            "update platform_mail set state = 'SENT', sent_at = :now, last_error = null where id = :id";
    private static final String FAILED =
            """
            update platform_mail set last_error = :error,
                   state = case when attempts >= :most then 'FAILED' else 'QUEUED' end,
                   run_at = cast(:now as timestamptz) + least(interval '6 hours', interval '10 seconds' * power(2, attempts))
             where id = :id
            """;
    private static final String ALL =
            "select * from platform_mail order by created_at desc, id desc limit 500";
    private static final String ONE = "select * from platform_mail where id = :id";
    private static final String ABOUT =
            "select * from platform_mail where subject_id = :subject order by created_at, id";
    private static final String TO_PERSON =
            "select * from platform_mail where person_id = :person order by created_at desc, id desc limit 200";
    private static final String WAITING =
            "select count(*) as letters, min(created_at) as oldest from platform_mail where state = 'QUEUED'";

    private final JdbcClient sql;

    MailStore(JdbcClient sql) {
        this.sql = sql;
    }

    void post(UUID id, Letter letter, String html, String plain, String messageId, Instant now) {
        sql.sql(POST)
                .param("id", id)
                .param("key", letter.key())
                .param("kind", letter.kind())
                .param("subject", letter.subject())
                .param("person", letter.reader().person())
                .param("recipient", letter.reader().email())
                .param("recipientName", letter.reader().name())
                .param("language", letter.reader().language().toLanguageTag())
                .param("title", letter.title())
                .param("html", html)
                .param("plain", plain)
                .param("messageId", messageId)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Mail> take(Instant now) {
        return sql.sql(TAKE).param("now", Timestamp.from(now)).query(MailStore::mail).optional();
    }

    void sent(UUID id, Instant now) {
        sql.sql(SENT).param("id", id).param("now", Timestamp.from(now)).update();
    }

    void failed(UUID id, String error, int most, Instant now) {
        sql.sql(FAILED)
                .param("id", id)
                .param("error", error)
                .param("most", most)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Mail> all() {
        return sql.sql(ALL).query(MailStore::mail).list();
    }

    Optional<Mail> one(UUID id) {
        return sql.sql(ONE).param("id", id).query(MailStore::mail).optional();
    }

    List<Mail> about(UUID subject) {
        return sql.sql(ABOUT).param("subject", subject).query(MailStore::mail).list();
    }

    List<Mail> to(UUID person) {
        return sql.sql(TO_PERSON).param("person", person).query(MailStore::mail).list();
    }

    Mailroom.Queue waiting() {
        return sql.sql(WAITING)
                .query(
                        (row, _) ->
                                new Mailroom.Queue(row.getInt("letters"), instant(row, "oldest")))
                .single();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("language"),
                row.getString("title"),
                row.getString("html"),
                row.getString("plain"),
                row.getString("message_id"),
                Mail.State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("last_error")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
