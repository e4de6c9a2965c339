package org.guildhall.invitation.retention;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes out of prospects what names anybody, and the links that were sent.
@Component
class ProspectNames {
    private static final String ERASE =
            """
            with links as (delete from invitation_link where prospect_id = any(:prospects))
            update invitation_prospect
               set company = '', name = '', email = 'erased-' || id || '@erased.invalid', by = '–',
                   responsible_name = '–', interview_people = left(interview_people, 0),
                   interview_notes = left(interview_notes, 0)
             where id = any(:prospects) and company <> ''
            """;

    private final JdbcClient sql;

    ProspectNames(JdbcClient sql) {
        this.sql = sql;
    }

    long erase(Collection<UUID> prospects) {
        return sql.sql(ERASE).param("prospects", prospects.toArray(UUID[]::new)).update();
    }
}
