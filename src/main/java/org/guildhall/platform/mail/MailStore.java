package org.guildhall.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.mail.Delivery.State;
import org.guildhall.platform.mail.Letter.Conversation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `platform_mail`.
@Component
class MailStore {
    private static final String POST =
            """
            insert into platform_mail (id, key, kind, nature, subject_id, person_id, recipient, recipient_name,
                                       language, title, html, plain, link, message_id, reply_to, reference_ids, by_hand,
                                       return_token, state, created_at, run_at)
            values (:id, :key, :kind, :nature, :subject, :person, :recipient, :recipientName,
                    :language, :title, :html, :plain, :link, :messageId, :replyTo, :references, :byHand,
                    :token, :state, :now, :now)
            on conflict (key) do nothing
            """;

    private static final String FORWARD =
            """
            insert into platform_mail (id, key, kind, nature, subject_id, recipient, recipient_name,
                                       language, title, html, plain, link, message_id, return_token, state,
                                       created_at, run_at)
            select :id, left(key, -length(recipient)) || :recipient, kind, nature, subject_id, :recipient, :name,
                   language, title, html, plain, link, :messageId, :token, 'QUEUED', :now, :now
              from platform_mail where id = :original
            on conflict (key) do nothing
            """;

    /// Taken for twenty seconds, as long as nobody holds on to it: whoever dies with it in hand
    /// leaves it to another. A letter that wasn't tried yet is due whatever the clock says: it may
    /// have been set back meanwhile.
    private static final String TAKE =
            """
            update platform_mail set attempts = attempts + 1, run_at = cast(:now as timestamptz) + interval '20 seconds'
             where id = (select id from platform_mail
                          where state in ('QUEUED', 'DEFERRED', 'REFUSED')
                            and (run_at <= :now or (state = 'QUEUED' and attempts = 0))
                          order by run_at limit 1 for update skip locked)
            returning *
            """;

    private static final String HOLD =
            """
            update platform_mail set run_at = cast(:now as timestamptz) + interval '20 seconds'
             where id = :id and attempts = :attempts
            """;

    private static final String SENT =
            """
            update platform_mail set state = 'SENT', sent_at = :now, last_error = null, answer = :answer
             where id = :id
            """;

    /// With doubling pauses up to six hours, about two days.
    private static final String LATER =
            """
            update platform_mail set last_error = :words,
                   state = case when attempts >= 18 then 'GIVEN_UP' else 'DEFERRED' end,
                   run_at = cast(:now as timestamptz) + least(interval '6 hours', interval '10 seconds' * power(2, attempts))
             where id = :id
            returning state
            """;

    /// After an hour, six hours and a day; the fourth refusal is the last.
    private static final String REFUSED =
            """
            update platform_mail set last_error = :words, refusals = refusals + 1,
                   state = case when refusals >= 3 then 'GIVEN_UP' else :state end,
                   run_at = cast(:now as timestamptz)
                          + case refusals when 0 then interval '1 hour' when 1 then interval '6 hours'
                                          else interval '1 day' end
             where id = :id
            returning state, refusals
            """;

    private static final String BOUNCED =
            "update platform_mail set state = 'BOUNCED', last_error = :words where id = :id and state <> 'BOUNCED'";
    private static final String AGAIN =
            """
            update platform_mail set state = 'QUEUED', attempts = 0, refusals = 0, run_at = :now
             where id = :id and state in ('DEFERRED', 'REFUSED', 'BOUNCED', 'GIVEN_UP')
            """;
    private static final String GATHER =
            "update platform_mail set state = 'GATHERED' where person_id = :person and state = 'HELD' returning *";
    private static final String BY_TOKEN =
            "select * from platform_mail where return_token = :token";
    private static final String BY_MESSAGE_ID =
            "select * from platform_mail where message_id = :messageId";
    private static final String ALL =
            "select * from platform_mail order by created_at desc, id desc limit 500";
    private static final String ONE = "select * from platform_mail where id = :id";
    private static final String ABOUT =
            "select * from platform_mail where subject_id = :subject order by created_at, id";
    private static final String TO_PERSON =
            "select * from platform_mail where person_id = :person order by created_at desc, id desc limit 200";
    private static final String UNDELIVERED =
            """
            select * from platform_mail where state in ('REFUSED', 'BOUNCED', 'GIVEN_UP') and created_at > :since
             order by created_at desc, id desc limit 200
            """;
    private static final String COUNT_UNDELIVERED =
            """
            select count(*) from platform_mail
             where state in ('REFUSED', 'BOUNCED', 'GIVEN_UP') and created_at > :since
            """;
    private static final String WAITING =
            """
            select count(*) as letters, min(created_at) as oldest from platform_mail
             where state in ('QUEUED', 'DEFERRED')
            """;

    private final JdbcClient sql;

    MailStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// How a letter goes out.
    record Written(String html, String plain, String messageId, String token, State state) {}

    /// Where a refusal leaves a letter, and how many there were.
    record Refused(State state, int count) {}

    void post(UUID id, Letter letter, Written written, Instant now) {
        sql.sql(POST)
                .param("id", id)
                .param("key", letter.key())
                .param("kind", letter.kind())
                .param("nature", letter.nature().name())
                .param("subject", letter.subject())
                .param("person", letter.reader().person())
                .param("recipient", letter.reader().email())
                .param("recipientName", letter.reader().name())
                .param("language", letter.reader().language().toLanguageTag())
                .param("title", letter.title())
                .param("html", written.html())
                .param("plain", written.plain())
                .param("link", letter.link().map(Letter.Link::address).orElse(null))
                .param("messageId", written.messageId())
                .param("replyTo", letter.conversation().flatMap(Conversation::replyTo).orElse(null))
                .param("references", references(letter))
                .param("byHand", !letter.isFramed())
                .param("token", written.token())
                .param("state", written.state().name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// A letter's key ends with its reader's address, so that whoever had a copy gets no second
    /// one.
    void forward(
            UUID id,
            Mail mail,
            String email,
            String name,
            String messageId,
            String token,
            Instant now) {
        sql.sql(FORWARD)
                .param("id", id)
                .param("original", mail.id())
                .param("recipient", email)
                .param("name", name)
                .param("messageId", messageId)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Mail> take(Instant now) {
        return sql.sql(TAKE).param("now", Timestamp.from(now)).query(MailStore::mail).optional();
    }

    /// Keeps a letter that was taken in this hand.
    void hold(Mail mail, Instant now) {
        sql.sql(HOLD)
                .param("id", mail.id())
                .param("attempts", mail.attempts())
                .param("now", Timestamp.from(now))
                .update();
    }

    void sent(UUID id, String answer, Instant now) {
        sql.sql(SENT)
                .param("id", id)
                .param("answer", answer)
                .param("now", Timestamp.from(now))
                .update();
    }

    State later(UUID id, String words, Instant now) {
        return sql.sql(LATER)
                .param("id", id)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .query((row, _) -> State.valueOf(row.getString("state")))
                .single();
    }

    Refused refused(UUID id, String words, Instant now) {
        return turnedAway(id, words, State.REFUSED, now);
    }

    Refused cameBack(UUID id, String words, Instant now) {
        return turnedAway(id, words, State.DEFERRED, now);
    }

    boolean bounced(UUID id, String words) {
        return sql.sql(BOUNCED).param("id", id).param("words", words).update() == 1;
    }

    boolean again(UUID id, Instant now) {
        return sql.sql(AGAIN).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    List<Mail> gather(UUID person) {
        return sql.sql(GATHER).param("person", person).query(MailStore::mail).list();
    }

    Optional<Mail> byToken(String token) {
        return sql.sql(BY_TOKEN).param("token", token).query(MailStore::mail).optional();
    }

    Optional<Mail> byMessageId(String messageId) {
        return sql.sql(BY_MESSAGE_ID)
                .param("messageId", messageId)
                .query(MailStore::mail)
                .optional();
    }

    List<Mail> undelivered(Instant since) {
        return sql.sql(UNDELIVERED)
                .param("since", Timestamp.from(since))
                .query(MailStore::mail)
                .list();
    }

    int countUndelivered(Instant since) {
        return sql.sql(COUNT_UNDELIVERED)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
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

    private Refused turnedAway(UUID id, String words, State state, Instant now) {
        return sql.sql(REFUSED)
                .param("id", id)
                .param("words", words)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .query(
                        (row, _) ->
                                new Refused(
                                        State.valueOf(row.getString("state")),
                                        row.getInt("refusals")))
                .single();
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("kind"),
                Nature.valueOf(row.getString("nature")),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("language"),
                row.getString("title"),
                row.getString("html"),
                row.getString("plain"),
                Optional.ofNullable(row.getString("link")),
                row.getString("message_id"),
                conversation(row),
                Optional.ofNullable(row.getString("return_token")),
                row.getTimestamp("created_at").toInstant(),
                delivery(row));
    }

    private static String[] references(Letter letter) {
        return letter.conversation()
                .map(Conversation::references)
                .orElse(List.of())
                .toArray(String[]::new);
    }

    /// A letter that nobody wrote or can answer, and that answers none, is part of no conversation.
    private static Optional<Conversation> conversation(ResultSet row) throws SQLException {
        var replyTo = Optional.ofNullable(row.getString("reply_to"));
        var references = List.of((String[]) row.getArray("reference_ids").getArray());
        var byHand = row.getBoolean("by_hand");
        if (replyTo.isEmpty() && references.isEmpty() && !byHand) return Optional.empty();
        return Optional.of(
                new Conversation(row.getString("message_id"), references, replyTo, byHand));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var tried = state == State.DEFERRED || state == State.REFUSED;
        var words = row.getString("last_error") != null ? "last_error" : "answer";
        return new Delivery(
                state,
                instant(row, "sent_at"),
                tried ? instant(row, "run_at") : Optional.empty(),
                row.getInt("attempts"),
                Objects.requireNonNullElse(row.getString(words), ""));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
