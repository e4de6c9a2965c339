package org.guildhall.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Uid;
import org.guildhall.network.UidFacts.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which application or partnership holds which UID: the table's key keeps one UID in one programme
/// at a time, whoever comes first.
@Component
class UidStore {
    private static final String CLAIM =
            """
            insert into network_uid (uid, application_id, programme, business_type, level, main)
            values (:uid, :application, :programme, :businessType, :level, :main)
            on conflict (uid) do update
               set level = excluded.level, main = excluded.main
             where network_uid.application_id = excluded.application_id
            """;
    private static final String RELEASE_OTHERS =
            """
            delete from network_uid
             where application_id = :application and uid <> all(:kept)
            """;
    private static final String NO_MAIN =
            "update network_uid set main = false where application_id = :application and main";
    private static final String RELEASE =
            "delete from network_uid where application_id = :application and partnership_id is null";
    private static final String AUTHORISE =
            "update network_uid set partnership_id = :partnership where application_id = :application";
    private static final String LEVEL =
            "update network_uid set level = :level where application_id = :application";
    private static final String CLAIMS = "select * from network_uid where uid = any(:uids)";

    private final JdbcClient sql;

    UidStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when another application holds the UID.
    boolean claim(UidGroup group, Uid uid) {
        return sql.sql(CLAIM)
                        .param("uid", uid.value())
                        .param("application", group.application())
                        .param("programme", group.programme())
                        .param("businessType", group.businessType())
                        .param("level", group.level().orElse(""))
                        .param("main", uid.equals(group.main()))
                        .update()
                == 1;
    }

    /// Lets go of what the application held beside these; which of them is the main one is said
    /// anew.
    void releaseOthers(UUID application, Collection<Uid> kept) {
        sql.sql(RELEASE_OTHERS)
                .param("application", application)
                .param("kept", texts(kept))
                .update();
        sql.sql(NO_MAIN).param("application", application).update();
    }

    /// Lets go of what an application holds that never became a partnership.
    void release(UUID application) {
        sql.sql(RELEASE).param("application", application).update();
    }

    void authorise(UUID application, UUID partnership) {
        sql.sql(AUTHORISE)
                .param("application", application)
                .param("partnership", partnership)
                .update();
    }

    void level(UUID application, String level) {
        sql.sql(LEVEL).param("application", application).param("level", level).update();
    }

    Map<Uid, Claim> claims(Collection<Uid> uids) {
        return sql
                .sql(CLAIMS)
                .param("uids", texts(uids))
                .query((row, _) -> Map.entry(new Uid(row.getString("uid")), claim(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("application_id", UUID.class),
                row.getString("programme"),
                row.getString("business_type"),
                row.getString("level"),
                row.getBoolean("main"));
    }

    private static String[] texts(Collection<Uid> uids) {
        return uids.stream().map(Uid::value).toArray(String[]::new);
    }
}
