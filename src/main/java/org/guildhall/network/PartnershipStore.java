package org.guildhall.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.platform.value.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `network_partnership` and `network_uid`.
@Component
class PartnershipStore {
    private static final String OPEN =
            """
            insert into network_partnership (id, application_id, programme, site, account_id, effective_at)
            values (:id, :application, :programme, :site, :account, :effective)
            """;
    private static final String END =
            "update network_partnership set ended_at = :at where application_id = :application";
    private static final String OF_UID =
            """
            select p.*, (select m.uid from network_uid m where m.partnership_id = p.id and m.main) as main_uid,
                   array(select a.uid from network_uid a where a.partnership_id = p.id and not a.main order by a.uid)
                       as associated_uids
              from network_partnership p join network_uid u on u.partnership_id = p.id
             where u.uid = :uid
            """;

    private final JdbcClient sql;

    PartnershipStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID open(NewPartnership opened) {
        var id = Ids.next();
        sql.sql(OPEN)
                .param("id", id)
                .param("application", opened.uids().application())
                .param("programme", opened.uids().programme())
                .param("site", opened.site())
                .param("account", opened.account().value())
                .param("effective", Timestamp.from(opened.effective()))
                .update();
        return id;
    }

    void end(UUID application, Instant at) {
        sql.sql(END).param("application", application).param("at", Timestamp.from(at)).update();
    }

    Optional<Partnership> of(Uid uid) {
        return sql.sql(OF_UID)
                .param("uid", uid.value())
                .query(PartnershipStore::partnership)
                .optional();
    }

    private static Partnership partnership(ResultSet row, int number) throws SQLException {
        var associated = (String[]) row.getArray("associated_uids").getArray();
        return new Partnership(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("programme"),
                row.getString("site"),
                new Uid(row.getString("main_uid")),
                Arrays.stream(associated).map(Uid::new).toList(),
                row.getTimestamp("effective_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
