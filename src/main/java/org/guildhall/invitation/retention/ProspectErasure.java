package org.guildhall.invitation.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases prospects whose invitation came to nothing: company, contact, interview, links. Number,
/// state and days stay.
@Component
class ProspectErasure implements Perishable {
    private static final String OVER =
            """
            select id, number, since from invitation_prospect
             where state in ('EXPIRED', 'WITHDRAWN') and since < :before and company <> ''
            """;

    private final JdbcClient sql;
    private final ProspectNames names;

    ProspectErasure(JdbcClient sql, ProspectNames names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public DataClass of() {
        return DataClass.PROSPECT;
    }

    @Override
    public long over(Instant before) {
        return whole(before).size();
    }

    /// A prospect has no account; its own key stands for one.
    @Override
    public List<EndedCase> whole(Instant before) {
        return sql.sql(OVER)
                .param("before", Timestamp.from(before))
                .query(
                        (row, _) ->
                                new EndedCase(
                                        row.getObject("id", UUID.class),
                                        row.getString("number"),
                                        row.getObject("id", UUID.class),
                                        row.getTimestamp("since").toInstant(),
                                        true))
                .list();
    }

    @Override
    public long erase(Instant before) {
        return names.erase(whole(before).stream().map(EndedCase::application).toList());
    }
}
