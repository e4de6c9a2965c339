package org.guildhall.platform.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.mail.Delivery.State;
import org.guildhall.platform.mail.Letter.Conversation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters, kept and found again. With [DeliveryStore], which notes what becomes of them, the only
/// class that names `platform_mail`.
@Component
public class MailStore {
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

    private static final String AGAIN =
            """
            update platform_mail set state = 'QUEUED', attempts = 0, refusals = 0, run_at = :now
             where id = :id and state in ('DEFERRED', 'REFUSED', 'BOUNCED', 'GIVEN_UP')
            """;
    private static final String GATHER =
            "update platform_mail set state = 'GATHERED' where person_id = :person and state ="
                    + " 'HELD' returning *";
    private static final String BY_TOKEN =
            "select * from platform_mail where return_token = :token";
    private static final String BY_MESSAGE_ID =
            "select * from platform_mail where message_id = :messageId";
    private static final String ALL =
            "select * from platform_mail order by created_at desc, id desc limit 500";
    private static final String ONE = "select * from platform_mail where id = :id";
    private static final String ABOUT =
            "select * from platform_mail where subject_id = :subject order by created_at, id";
    private static final String DISCARD =
            "delete from platform_mail where subject_id = any(:subjects)";
    private static final String TO_PERSON =
            """
            select * from platform_mail
             where person_id = :person and nature <> 'SECRET' and kind <> :without
               and (cast(:before as uuid) is null
                    or (created_at, id) < (select created_at, id from platform_mail
                                            where id = :before and person_id = :person))
             order by created_at desc, id desc limit :limit offset :offset
            """;
    private static final String COUNT_TO_PERSON =
            """
            select count(*) from platform_mail
             where person_id = :person and nature <> 'SECRET' and kind <> :without
            """;
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

    /// False when a letter with that key is here already.
    boolean post(UUID id, Letter letter, Written written, Instant now) {
        return sql.sql(POST)
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
                        .param(
                                "replyTo",
                                letter.conversation().flatMap(Conversation::replyTo).orElse(null))
                        .param("references", references(letter))
                        .param("byHand", !letter.isFramed())
                        .param("token", written.token())
                        .param("state", written.state().name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
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

    boolean again(UUID id, Instant now) {
        return sql.sql(AGAIN).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    List<Mail> gather(UUID person) {
        return sql.sql(GATHER).param("person", person).query(MailRows::mail).list();
    }

    /// By what it is known by when it comes back.
    public Optional<Mail> byToken(String token) {
        return sql.sql(BY_TOKEN).param("token", token).query(MailRows::mail).optional();
    }

    /// By its Message-ID (RFC 5322 3.6.4).
    public Optional<Mail> byMessageId(String messageId) {
        return sql.sql(BY_MESSAGE_ID)
                .param("messageId", messageId)
                .query(MailRows::mail)
                .optional();
    }

    List<Mail> undelivered(Instant since) {
        return sql.sql(UNDELIVERED)
                .param("since", Timestamp.from(since))
                .query(MailRows::mail)
                .list();
    }

    int countUndelivered(Instant since) {
        return sql.sql(COUNT_UNDELIVERED)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    List<Mail> all() {
        return sql.sql(ALL).query(MailRows::mail).list();
    }

    Optional<Mail> one(UUID id) {
        return sql.sql(ONE).param("id", id).query(MailRows::mail).optional();
    }

    List<Mail> about(UUID subject) {
        return sql.sql(ABOUT).param("subject", subject).query(MailRows::mail).list();
    }

    void discard(Collection<UUID> subjects) {
        sql.sql(DISCARD).param("subjects", subjects.toArray(UUID[]::new)).update();
    }

    List<Mail> to(UUID person, String without, Mailroom.Part part) {
        return sql.sql(TO_PERSON)
                .param("person", person)
                .param("without", without)
                .param("before", part.before().orElse(null))
                .param("limit", part.limit())
                .param("offset", part.offset())
                .query(MailRows::mail)
                .list();
    }

    long countTo(UUID person, String without) {
        return sql.sql(COUNT_TO_PERSON)
                .param("person", person)
                .param("without", without)
                .query(Long.class)
                .single();
    }

    Mailroom.Queue waiting() {
        return sql.sql(WAITING)
                .query(
                        (row, _) ->
                                new Mailroom.Queue(
                                        row.getInt("letters"), MailRows.instant(row, "oldest")))
                .single();
    }

    private static String[] references(Letter letter) {
        return letter.conversation()
                .map(Conversation::references)
                .orElse(List.of())
                .toArray(String[]::new);
    }
}
