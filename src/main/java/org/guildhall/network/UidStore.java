package org.guildhall.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Uid;
import org.guildhall.network.UidFacts.Claim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which application or partnership holds which UID: an index keeps one UID in one programme at a
/// time, whoever comes first. A partnership that is over holds nothing; what it sold with stays
/// written.
@Component
class UidStore {
    private static final String CLAIM =
            """
            insert into network_uid (uid, application_id, programme, business_type, level, main, enterprise_id, master)
            select uid, :application, :programme, :businessType, :level, uid = :main, :enterprise, :master
              from unnest(cast(:uids as text[])) uid
            -- in one order always, so that two who take the same never wait for each other
             order by uid
            on conflict (uid) where not ended do update
               set level = excluded.level, main = excluded.main, enterprise_id = excluded.enterprise_id,
                   master = excluded.master
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
    private static final String END =
            "update network_uid set ended = true where application_id = :application";

    /// All of them or none.
    private static final String HOLD_AGAIN =
            """
            update network_uid set ended = false
             where application_id = :application
               and not exists (select 1 from network_uid own join network_uid other on other.uid = own.uid
                                where own.application_id = :application
                                  and other.application_id <> :application and not other.ended)
            """;

    private static final String LEVEL =
            "update network_uid set level = :level where application_id = :application";
    private static final String LET_GO =
            "delete from network_uid where application_id = :application and uid = :uid and not main";
    private static final String GROUPS =
            """
             application_id, programme, business_type, level, enterprise_id, master,
                   max(uid) filter (where main) as main,
                   coalesce(array_agg(uid order by uid) filter (where not main), '{}') as associated
              from network_uid
            """;
    private static final String EACH =
            " group by application_id, programme, business_type, level, enterprise_id, master order by application_id";
    private static final String OF_PARTNERSHIP =
            "select" + GROUPS + " where partnership_id = :partnership" + EACH;
    private static final String OF_ENTERPRISE =
            "select" + GROUPS + " where enterprise_id = :enterprise" + EACH;
    private static final String CLAIMS =
            "select * from network_uid where not ended and (uid = any(:uids) or application_id ="
                    + " :application)";

    private final JdbcClient sql;

    UidStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when another application holds one of them.
    boolean claim(UidGroup group) {
        return sql.sql(CLAIM)
                        .param("uids", texts(group.selling()))
                        .param("application", group.application())
                        .param("programme", group.programme())
                        .param("businessType", group.businessType())
                        .param("level", group.level().orElse(""))
                        .param("main", group.main().value())
                        .param("enterprise", group.enterprise())
                        .param("master", group.master().value())
                        .update()
                == group.selling().size();
    }

    /// Lets go of what the application held beside these; which of them is the main one is said
    /// anew.
    void releaseOthers(UidGroup group) {
        sql.sql(RELEASE_OTHERS)
                .param("application", group.application())
                .param("kept", texts(group.selling()))
                .update();
        sql.sql(NO_MAIN).param("application", group.application()).update();
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

    /// Lets go of what a partnership sold with; it stays written.
    void end(UUID application) {
        sql.sql(END).param("application", application).update();
    }

    /// Takes what a partnership sold with again; false when any of it is held by another meanwhile.
    boolean holdAgain(UUID application) {
        return sql.sql(HOLD_AGAIN).param("application", application).update() > 0;
    }

    void level(UUID application, String level) {
        sql.sql(LEVEL).param("application", application).param("level", level).update();
    }

    /// Lets go of one that isn't the main one.
    void letGo(UUID application, Uid uid) {
        sql.sql(LET_GO).param("application", application).param("uid", uid.value()).update();
    }

    /// The accounts that a partnership sells with.
    UidGroup ofPartnership(UUID partnership) {
        return sql.sql(OF_PARTNERSHIP)
                .param("partnership", partnership)
                .query(UidStore::group)
                .single();
    }

    /// The accounts that each application and partnership of an enterprise holds.
    List<UidGroup> ofEnterprise(UUID enterprise) {
        return sql.sql(OF_ENTERPRISE).param("enterprise", enterprise).query(UidStore::group).list();
    }

    /// Who holds the accounts of a group, and what else its application holds.
    Map<Uid, Claim> claims(UidGroup group) {
        return sql
                .sql(CLAIMS)
                .param("uids", texts(group.all()))
                .param("application", group.application())
                .query((row, _) -> Map.entry(new Uid(row.getString("uid")), claim(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UidGroup group(ResultSet row, int number) throws SQLException {
        var associated = (String[]) row.getArray("associated").getArray();
        return new UidGroup(
                row.getObject("application_id", UUID.class),
                row.getString("programme"),
                row.getString("business_type"),
                Optional.of(row.getString("level")).filter(level -> !level.isEmpty()),
                row.getObject("enterprise_id", UUID.class),
                new Uid(row.getString("master")),
                new Uid(row.getString("main")),
                Arrays.stream(associated).map(Uid::new).toList());
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
