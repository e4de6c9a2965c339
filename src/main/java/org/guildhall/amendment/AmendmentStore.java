package org.guildhall.amendment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.amendment.lifecycle.Amendment;
import org.guildhall.amendment.lifecycle.Amendment.Base;
import org.guildhall.amendment.lifecycle.Amendment.Identity;
import org.guildhall.amendment.lifecycle.Amendment.Standing;
import org.guildhall.amendment.lifecycle.AmendmentId;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Progress;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `amendment_amendment`.
@Component
class AmendmentStore {
    private static final String BEGIN =
            """
            insert into amendment_amendment (id, number, version, kind, application_id, application_number, account_id,
                   company, developer_id, developer_name, terms, first_sheet, amends, amends_number,
                   stage, stage_since, stage_by, created_at)
            values (:id, :number, :version, :kind, :application, :applicationNumber, :account,
                   :company, :developer, :developerName, :terms, :first, :amends, :amendsNumber,
                   :stage, :since, :by, :since)
            on conflict do nothing
            """;
    private static final String MOVE =
            """
            update amendment_amendment
               set stage = :stage, stage_since = :since, stage_by = :by, version = version + 1, sheet = :sheet,
                   approval = cast(:approval as jsonb), contract_id = :contract, effective_at = :effective
             where id = :id and version = :version
            """;
    private static final String HAND_OVER =
            """
            update amendment_amendment set account_id = :account
             where id = :id and account_id <> :account and contract_id is null
            """;
    private static final String BY_ID = "select * from amendment_amendment where id = :id";
    private static final String BY_CONTRACT =
            "select * from amendment_amendment where contract_id = :contract";
    private static final String OF_APPLICATION =
            """
            select * from amendment_amendment where application_id = :application
             order by created_at desc, id desc
            """;
    private static final String PAGE =
            """
            select * from amendment_amendment
             where (cast(:account as uuid) is null or (account_id = :account and sheet is not null))
               and (cast(:stages as text[]) is null or stage = any(:stages))
               and (cast(:application as uuid) is null or application_id = :application)
               and (cast(:after as uuid) is null or id > :after)
             order by id limit :limit
            """;
    private static final String OPEN_OF_ACCOUNT =
            """
            select * from amendment_amendment
             where account_id = :account and stage not in ('IN_FORCE', 'DECLINED', 'WITHDRAWN', 'EXPIRED')
             order by created_at, id
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    AmendmentStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// False when the application has an open amendment already.
    boolean begin(Amendment fresh) {
        var identity = fresh.identity();
        var base = identity.base();
        return sql.sql(BEGIN)
                        .param("id", identity.id().value())
                        .param("number", identity.number())
                        .param("version", fresh.version())
                        .param("kind", identity.kind().name())
                        .param("application", identity.application())
                        .param("applicationNumber", identity.applicationNumber())
                        .param("account", identity.account().value())
                        .param("company", identity.company())
                        .param("developer", identity.developer().person().value())
                        .param("developerName", identity.developer().name())
                        .param("terms", base.terms())
                        .param("first", base.first())
                        .param("amends", base.contract())
                        .param("amendsNumber", base.contractNumber())
                        .param("stage", fresh.stage().name())
                        .param("since", Timestamp.from(fresh.standing().since()))
                        .param("by", fresh.standing().by())
                        .update()
                == 1;
    }

    /// False when somebody was first.
    boolean move(Amendment next) {
        var progress = next.progress();
        return sql.sql(MOVE)
                        .param("id", next.id().value())
                        .param("version", next.version())
                        .param("stage", next.stage().name())
                        .param("since", Timestamp.from(next.standing().since()))
                        .param("by", next.standing().by())
                        .param("sheet", progress.sheet().orElse(null))
                        .param(
                                "approval",
                                progress.approval().map(json::writeValueAsString).orElse(null))
                        .param("contract", progress.contract().orElse(null))
                        .param("effective", progress.effective().map(Timestamp::from).orElse(null))
                        .update()
                == 1;
    }

    /// Another account answers it from now on. False when it does so already, and where a contract
    /// is out for the one so far to sign.
    boolean handOver(AmendmentId id, AccountId account) {
        return sql.sql(HAND_OVER).param("id", id.value()).param("account", account.value()).update()
                == 1;
    }

    Optional<Amendment> byId(AmendmentId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(this::amendment).optional();
    }

    Optional<Amendment> byContract(UUID contract) {
        return sql.sql(BY_CONTRACT).param("contract", contract).query(this::amendment).optional();
    }

    /// Newest first.
    List<Amendment> of(UUID application) {
        return sql.sql(OF_APPLICATION)
                .param("application", application)
                .query(this::amendment)
                .list();
    }

    Optional<Amendment> openOf(UUID application) {
        return of(application).stream().filter(each -> each.stage().isOpen()).findFirst();
    }

    List<Amendment> openOf(AccountId account) {
        return sql.sql(OPEN_OF_ACCOUNT)
                .param("account", account.value())
                .query(this::amendment)
                .list();
    }

    /// In the order in which they were begun.
    List<Amendment> page(AllAmendments.Asked asked, @Nullable UUID after, int limit) {
        return sql.sql(PAGE)
                .param("account", asked.account())
                .param("stages", asked.stages())
                .param("application", asked.application())
                .param("after", after)
                .param("limit", limit)
                .query(this::amendment)
                .list();
    }

    private Amendment amendment(ResultSet row, int number) throws SQLException {
        return new Amendment(
                identity(row),
                row.getLong("version"),
                new Standing(
                        Stage.valueOf(row.getString("stage")),
                        row.getTimestamp("stage_since").toInstant(),
                        row.getString("stage_by")),
                new Progress(
                        Optional.ofNullable(row.getObject("sheet", Integer.class)),
                        Optional.ofNullable(row.getString("approval"))
                                .map(text -> json.readValue(text, Approval.class)),
                        Optional.ofNullable(row.getObject("contract_id", UUID.class)),
                        Optional.ofNullable(row.getTimestamp("effective_at"))
                                .map(Timestamp::toInstant)));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                new AmendmentId(row.getObject("id", UUID.class)),
                row.getString("number"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("application_id", UUID.class),
                row.getString("application_number"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("company"),
                new Reviewer(
                        new PersonId(row.getObject("developer_id", UUID.class)),
                        row.getString("developer_name")),
                new Base(
                        row.getInt("terms"),
                        row.getInt("first_sheet"),
                        row.getObject("amends", UUID.class),
                        row.getString("amends_number")));
    }
}
