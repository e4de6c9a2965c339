package org.guildhall.inbound.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.Correspondence;
import org.guildhall.platform.retention.Kept;
import org.guildhall.platform.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the mails from an address. That one came, when, and to which ticket stays; a refused one
/// goes altogether, for it belongs to nothing. It comes first, before their tickets take the
/// address out of them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SenderErasure implements Correspondence {
    private static final String FROM = " (sender = :sender or envelope_sender = :sender) ";
    private static final String SETTLED =
            "select id from inbound_mail where" + FROM + "and state <> 'WAITING'";
    private static final String WAITING =
            "select exists (select 1 from inbound_mail where" + FROM + "and state = 'WAITING')";
    private static final String EVIDENCE = "delete from inbound_evidence where mail_id = any(:ids)";
    private static final String REFUSED =
            "delete from inbound_mail where id = any(:ids) and state = 'REFUSED'";
    private static final String UNNAME =
            """
            update inbound_mail
               set sender = '', envelope_sender = '', recipients = '{}', subject = '', message_id = '',
                   left_out = '{}', trouble = '', settled_by = case settled_by when '' then '' else '–' end
             where id = any(:ids)
            """;

    private final JdbcClient sql;

    SenderErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Found of(String email) {
        var mails = settled(email);
        return new Found(
                List.of(new Kept("inbound.kept", mails.size())),
                Optional.of(new Problem("email", "inbound.kept.waiting", List.of()))
                        .filter(_ -> waits(email)),
                Set.of(),
                new HashSet<>(mails));
    }

    @Override
    public long erase(String email) {
        var mails = settled(email);
        var ids = mails.toArray(UUID[]::new);
        List.of(EVIDENCE, REFUSED, UNNAME)
                .forEach(statement -> sql.sql(statement).param("ids", ids).update());
        return mails.size();
    }

    private List<UUID> settled(String email) {
        return sql.sql(SETTLED)
                .param("sender", email)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private boolean waits(String email) {
        return sql.sql(WAITING).param("sender", email).query(Boolean.class).single();
    }
}
