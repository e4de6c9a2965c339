package org.guildhall.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;
import org.guildhall.network.PartnerQuery.View;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Narrowed;
import org.guildhall.platform.value.Ids;
import org.guildhall.programme.VersionsInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that writes `network_partnership`.
@Component
public class PartnershipStore {
    private static final String OPEN =
            """
            insert into network_partnership (id, application_id, programme, programme_version, site, account_id, company,
                   developer_id, developer_name, effective_at)
            values (:id, :application, :programme, :programmeVersion, :site, :account, :company,
                   :developer, :developerName, :effective)
            """;
    private static final String END =
            "update network_partnership set ended_at = :at where application_id = :application";
    private static final String ENDED =
            "select application_id, ended_at from network_partnership where ended_at is not null";
    private static final String IN_USE =
            "select distinct programme, programme_version from network_partnership where ended_at is null";
    private static final String REOPEN =
            "update network_partnership set ended_at = null where application_id = :application";
    private static final String SELECT =
            """
            select p.*, (select m.uid from network_uid m where m.partnership_id = p.id and m.main) as main_uid,
                   array(select a.uid from network_uid a where a.partnership_id = p.id and not a.main order by a.uid)
                       as associated_uids
              from network_partnership p
            """;
    private static final String OF_UID =
            SELECT
                    + """
                     where p.id = (select u.partnership_id from network_uid u
                                    where u.uid = :uid and u.partnership_id is not null
                                    order by u.ended, u.partnership_id desc limit 1)
                    """;
    private static final String BY_ID = SELECT + " where p.id = :id";
    private static final String ALL = SELECT + " where p.id = any(:ids)";
    private static final String OF_APPLICATION = SELECT + " where p.application_id = :application";
    private static final String FOUND =
            """
             where (p.ended_at is not null) = :ended
               and (p.company ilike :words
                    or exists (select 1 from network_uid u where u.partnership_id = p.id and u.uid like :words))
            """;
    private static final String LIST =
            SELECT + FOUND + " order by p.effective_at desc, p.id desc limit :limit offset :offset";
    private static final String COUNT =
            "select count(*) from (select from network_partnership p"
                    + FOUND
                    + " limit :many) counted";

    private static final String SELLS =
            "p.id in (select u.partnership_id from network_uid u where u.uid = :uid)";
    private static final String WITH =
            "(p.company ilike :words or exists (select 1 from network_uid u where u.partnership_id = p.id and u.uid like :words))";
    private static final String HOLD =
            "select id from network_partnership where id = :id for update";
    private static final String HOLD_OF =
            "select id from network_partnership where application_id = :application for update";
    private static final String CHANGED =
            "update network_partnership set version = version + 1 where id = :id and version ="
                    + " :version";

    private final JdbcClient sql;

    PartnershipStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID open(NewPartnership opened) {
        var id = Ids.next();
        var developer = opened.developer();
        sql.sql(OPEN)
                .param("id", id)
                .param("application", opened.uids().application())
                .param("programme", opened.uids().programme())
                .param("programmeVersion", opened.programmeVersion())
                .param("site", opened.site())
                .param("account", opened.account().value())
                .param("company", opened.company())
                .param("developer", developer.map(each -> each.person().value()).orElse(null))
                .param("developerName", developer.map(Developer::name).orElse(null))
                .param("effective", Timestamp.from(opened.effective()))
                .update();
        return id;
    }

    void end(UUID application, Instant at) {
        sql.sql(END).param("application", application).param("at", Timestamp.from(at)).update();
    }

    void reopen(UUID application) {
        sql.sql(REOPEN).param("application", application).update();
    }

    /// The versions of programmes that those in force run on.
    Set<VersionsInUse.Version> inUse() {
        return sql.sql(IN_USE)
                .query(
                        (row, _) ->
                                new VersionsInUse.Version(
                                        row.getString("programme"),
                                        row.getInt("programme_version")))
                .set();
    }

    /// Keeps everybody else from changing it until the transaction ends.
    void hold(UUID id) {
        sql.sql(HOLD).param("id", id).query(UUID.class).optional();
    }

    /// The same for the one that began with an application.
    void holdOf(UUID application) {
        sql.sql(HOLD_OF).param("application", application).query(UUID.class).optional();
    }

    /// False when it was changed since that version.
    boolean changed(UUID id, long version) {
        return sql.sql(CHANGED).param("id", id).param("version", version).update() == 1;
    }

    /// The one that is in force, else the one that began last.
    Optional<Partnership> of(Uid uid) {
        return sql.sql(OF_UID)
                .param("uid", uid.value())
                .query(PartnershipStore::partnership)
                .optional();
    }

    Optional<Partnership> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(PartnershipStore::partnership).optional();
    }

    List<Partnership> all(Collection<UUID> ids) {
        return sql.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(PartnershipStore::partnership)
                .list();
    }

    Map<UUID, Instant> ended() {
        var ended = new HashMap<UUID, Instant>();
        sql.sql(ENDED)
                .query(
                        row -> {
                            ended.put(
                                    row.getObject("application_id", UUID.class),
                                    row.getTimestamp("ended_at").toInstant());
                        });
        return ended;
    }

    /// The partnership that began with an application.
    public Optional<Partnership> ofApplication(UUID application) {
        return sql.sql(OF_APPLICATION)
                .param("application", application)
                .query(PartnershipStore::partnership)
                .optional();
    }

    /// In the order in which they began.
    List<Partnership> page(PartnershipsWanted wanted, Optional<Cursor> after, int limit) {
        var list = new Narrowed(SELECT + " where true", "p.id");
        wanted.uid().ifPresent(uid -> list.to(SELLS, "uid", uid.value()));
        if (!wanted.words().isBlank()) list.to(WITH, "words", PartnerQuery.pattern(wanted.words()));
        list.asked("p.programme = :programme", "programme", wanted.programme())
                .asked("p.site = :site", "site", wanted.site())
                .page(after, limit);
        return sql.sql(list.text())
                .params(list.values())
                .query(PartnershipStore::partnership)
                .list();
    }

    List<Partnership> list(PartnerQuery query, int limit, int offset) {
        return sql.sql(LIST)
                .params(found(query))
                .param("limit", limit)
                .param("offset", offset)
                .query(PartnershipStore::partnership)
                .list();
    }

    /// Counted up to one more than `most`.
    long count(PartnerQuery query, int most) {
        return sql.sql(COUNT)
                .params(found(query))
                .param("many", most + 1)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> found(PartnerQuery query) {
        return Map.of("ended", query.view() == View.ENDED, "words", query.pattern());
    }

    private static Partnership partnership(ResultSet row, int number) throws SQLException {
        var associated = (String[]) row.getArray("associated_uids").getArray();
        return new Partnership(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("company"),
                row.getString("programme"),
                row.getInt("programme_version"),
                row.getString("site"),
                new Uid(row.getString("main_uid")),
                Arrays.stream(associated).map(Uid::new).toList(),
                developer(row),
                row.getTimestamp("effective_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                row.getLong("version"));
    }

    private static Optional<Developer> developer(ResultSet row) throws SQLException {
        var person = Optional.ofNullable(row.getObject("developer_id", UUID.class));
        var name = row.getString("developer_name");
        return person.map(id -> new Developer(new PersonId(id), name));
    }
}
