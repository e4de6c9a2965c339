package org.guildhall.invitation;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.platform.secret.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `invitation_link`.
@Component
class LinkStore {
    private static final String ADD =
            """
            insert into invitation_link (token_hash, prospect_id, sending, event_id)
            values (:hash, :prospect, :sending, :event) on conflict (event_id) do nothing
            """;
    private static final String FIND =
            "select prospect_id, sending from invitation_link where token_hash = :hash";

    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A link, and which sending of its prospect it came with.
    record Link(ProspectId prospect, int sending) {}

    /// The link of the letter about that event. A second letter about it is never sent, so its link
    /// isn't kept.
    void add(SecretToken token, Link link, long event) {
        sql.sql(ADD)
                .param("hash", token.hash())
                .param("prospect", link.prospect().value())
                .param("sending", link.sending())
                .param("event", event)
                .update();
    }

    Optional<Link> find(String token) {
        return sql.sql(FIND)
                .param("hash", new SecretToken(token).hash())
                .query(
                        (row, _) ->
                                new Link(
                                        new ProspectId(row.getObject(1, UUID.class)),
                                        row.getInt(2)))
                .optional();
    }
}
