package org.guildhall.invitation.retention;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the invitation that an application began with, together with what the applicant wrote;
/// its history and its letters belong to the application's.
@Component
class AcceptedErasure implements Erasable {
    private static final String OF =
            "select id from invitation_prospect where application_id = :application";
    private static final String HELD = OF + " and company <> ''";

    private final JdbcClient sql;
    private final ProspectNames names;

    AcceptedErasure(JdbcClient sql, ProspectNames names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public DataClass of() {
        return DataClass.APPLICATION;
    }

    @Override
    public Set<UUID> objects(EndedCase of) {
        return Set.copyOf(prospects(OF, of));
    }

    @Override
    public long held(Erasing what) {
        return prospects(HELD, what.of()).size();
    }

    @Override
    public long erase(Erasing what) {
        return names.erase(prospects(HELD, what.of()));
    }

    private List<UUID> prospects(String query, EndedCase of) {
        return sql.sql(query)
                .param("application", of.application())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
