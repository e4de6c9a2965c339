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

/// Letters out of their rows.
final class MailRows {
    private MailRows() {}

    static Mail mail(ResultSet row, int number) throws SQLException {
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

    /// A moment that may not have come yet.
    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
