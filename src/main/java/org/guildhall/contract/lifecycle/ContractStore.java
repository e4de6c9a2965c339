package org.guildhall.contract.lifecycle;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.contract.lifecycle.Contract.Halt;
import org.guildhall.contract.paper.Amends;
import org.guildhall.platform.file.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `contract_contract` and `contract_file`.
@Component
public class ContractStore {
    private static final String ADD =
            """
            with added as (
                insert into contract_contract (id, number, version, state, since, by, application_id, account_id,
                                               partner, draft, amends, renews, sent_by, sent_at, deadline, created_at)
                values (:id, :number, :version, :state, :since, :by, :application, :account,
                        :partner, cast(:draft as jsonb), :amends, :renews, :sentBy, :sentAt, :deadline, :since)
                on conflict do nothing
                returning id)
            insert into contract_file (contract_id, kind, sha256) select id, 'PRINTED', :printed from added
            """;

    /// The files that the step leaves with it are there only if it is written.
    private static final String SAVE =
            """
            with saved as (
                update contract_contract
                   set version = :version, state = :state, since = :since, by = :by,
                       sent_by = :sentBy, sent_at = :sentAt, deadline = :deadline, effective_on = :effective,
                       halted_at = :haltedAt, halted_by = :haltedBy
                 where id = :id and version = :version - 1
                returning id),
            filed as (
                insert into contract_file (contract_id, kind, sha256)
                select id, kind, sha256
                  from saved, unnest(cast(:kinds as text[]), cast(:hashes as text[])) as file (kind, sha256))
            select count(*) from saved
            """;

    private static final String GIVE =
            "update contract_contract set sent_by = :person where id = :id";
    private static final String BY_ID = "select * from contract_contract where id = :id";
    private static final String BY_NUMBER =
            "select * from contract_contract where number = :number";
    private static final String BY_FILE =
            """
            select c.* from contract_contract c join contract_file f on f.contract_id = c.id
             where f.sha256 = :sha256 limit 1
            """;
    private static final String OF_APPLICATION =
            "select * from contract_contract where application_id = :application order by"
                    + " created_at desc, id desc";
    private static final String ADD_FILE =
            "insert into contract_file (contract_id, kind, sha256) values (:id, :kind, :sha256)";
    private static final String WITH_FILE =
            """
            select *, (select sha256 from contract_file where contract_id = :id and kind = :kind
                        order by id desc limit 1) as sha256
              from contract_contract where id = :id
            """;
    private static final String FILE =
            """
            select sha256 from contract_file where contract_id = :id and kind = :kind order by id desc limit 1
            """;

    private final JdbcClient sql;
    private final ContractRows rows;
    private final JsonMapper json;

    ContractStore(JdbcClient sql, ContractRows rows, JsonMapper json) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
    }

    /// Keeps a contract with its printed paper; false when the application has one that is open, or
    /// a first one that is complete.
    boolean add(Contract fresh, FileId printed) {
        var amends = fresh.draft().amends();
        return sql.sql(ADD)
                        .params(standing(fresh))
                        .param("number", fresh.number())
                        .param("application", fresh.application())
                        .param("account", fresh.account().value())
                        .param("partner", fresh.draft().partner().name())
                        .param("draft", json.writeValueAsString(fresh.draft()))
                        .param("amends", amends.map(Amends::contract).orElse(null))
                        .param("renews", amends.map(Amends::renews).orElse(false))
                        .param("printed", printed.sha256())
                        .update()
                == 1;
    }

    /// Writes what follows on the version that was seen, with the files that the step leaves;
    /// refused when somebody was first.
    void save(Contract next, List<Filed> files) {
        var halt = next.halt();
        var rows =
                sql.sql(SAVE)
                        .params(standing(next))
                        .param("haltedAt", halt.map(Halt::since).map(Timestamp::from).orElse(null))
                        .param("haltedBy", halt.map(Halt::by).orElse(null))
                        .param("effective", next.effective().map(Date::valueOf).orElse(null))
                        .param(
                                "kinds",
                                files.stream()
                                        .map(each -> each.kind().name())
                                        .toArray(String[]::new))
                        .param(
                                "hashes",
                                files.stream()
                                        .map(each -> each.file().sha256())
                                        .toArray(String[]::new))
                        .query(Integer.class)
                        .single();
        if (rows == 0) {
            throw byId(next.id()).orElseThrow().noLongerPossible();
        }
    }

    /// Whoever hears of it from now on, in the place of its sender.
    public void give(ContractId id, PersonId to) {
        sql.sql(GIVE).param("id", id.value()).param("person", to.value()).update();
    }

    /// The contract as it stands, whoever asks.
    public Optional<Contract> byId(ContractId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(rows::contract).optional();
    }

    /// The same with its newest file of that kind.
    Optional<WithFile> byId(ContractId id, FileKind kind) {
        return sql.sql(WITH_FILE)
                .param("id", id.value())
                .param("kind", kind.name())
                .query(rows::withFile)
                .optional();
    }

    /// The contract with the number that people quote (`CON-2026-00042`).
    public Optional<Contract> byNumber(String number) {
        return sql.sql(BY_NUMBER).param("number", number).query(rows::contract).optional();
    }

    /// The contract that has a file with this content.
    public Optional<Contract> byFile(String sha256) {
        return sql.sql(BY_FILE).param("sha256", sha256).query(rows::contract).optional();
    }

    /// All contracts of an application, the newest first.
    public List<Contract> of(UUID application) {
        return sql.sql(OF_APPLICATION)
                .param("application", application)
                .query(rows::contract)
                .list();
    }

    /// Keeps a file with its contract for ever; the newest of a kind counts.
    public void addFile(ContractId id, FileKind kind, FileId file) {
        sql.sql(ADD_FILE)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("sha256", file.sha256())
                .update();
    }

    /// The newest file of that kind.
    public Optional<FileId> file(ContractId id, FileKind kind) {
        return sql.sql(FILE)
                .param("id", id.value())
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .map(FileId::new);
    }

    private static Map<String, @Nullable Object> standing(Contract contract) {
        var standing = new HashMap<String, @Nullable Object>();
        standing.put("id", contract.id().value());
        standing.put("version", contract.version());
        standing.put("state", contract.state().name());
        standing.put("since", Timestamp.from(contract.since()));
        standing.put("by", contract.by());
        standing.put("sentBy", contract.sentBy().map(PersonId::value).orElse(null));
        standing.put("sentAt", contract.sent().map(Timestamp::from).orElse(null));
        standing.put("deadline", contract.deadline().map(Timestamp::from).orElse(null));
        return standing;
    }
}
