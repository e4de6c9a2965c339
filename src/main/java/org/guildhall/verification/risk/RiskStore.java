package org.guildhall.verification.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.verification.risk.RiskCase.Asked;
import org.guildhall.verification.risk.RiskCase.Progress;
import org.guildhall.verification.risk.RiskCase.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes and finds single rows of `verification_risk_case`; [RiskList] reads many.
@Component
class RiskStore {
    private static final String ADD =
            """
            insert into verification_risk_case (id, number, account_id, uid, site, state, version, submission,
                since, moved_by, opened_at, submitted_at, ended_at, papers, due, words, reason, missing, answer, internal)
            values (:id, :number, :account, :uid, :site, :state, :version, :submission,
                :since, :by, :opened, :submitted, :ended, :papers, :due, :words, :reason, :missing, :answer, :internal)
            on conflict do nothing
            """;
    private static final String MOVE =
            """
            update verification_risk_case
               set state = :state, version = :version, submission = :submission, since = :since, moved_by = :by,
                   submitted_at = :submitted, ended_at = :ended, due = :due, missing = :missing, answer = :answer,
                   internal = :internal
             where id = :id and version = :version - 1
            """;
    private static final String BY_ID = "select * from verification_risk_case where id = :id";
    private static final String OPEN_OF =
            "select * from verification_risk_case where account_id = :account and ended_at is null";
    private static final String NEWEST =
            """
            select * from verification_risk_case
             where uid = :uid and state <> 'WITHDRAWN' order by opened_at desc, id desc limit 1
            """;

    private final JdbcClient sql;

    RiskStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether the account had none open.
    boolean add(RiskCase fresh) {
        return values(ADD, fresh).update() == 1;
    }

    /// Whether nobody was faster.
    boolean move(RiskCase next) {
        return values(MOVE, next).update() == 1;
    }

    Optional<RiskCase> find(RiskCaseId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(RiskStore::row).optional();
    }

    /// The one that isn't over; there is never a second one.
    Optional<RiskCase> open(AccountId account) {
        return sql.sql(OPEN_OF).param("account", account.value()).query(RiskStore::row).optional();
    }

    /// The newest of an account that wasn't taken back.
    Optional<RiskCase> newest(Uid uid) {
        return sql.sql(NEWEST).param("uid", uid.value()).query(RiskStore::row).optional();
    }

    private JdbcClient.StatementSpec values(String statement, RiskCase known) {
        var progress = known.progress();
        return sql.sql(statement)
                .param("id", known.id().value())
                .param("number", known.number())
                .param("account", known.account().value())
                .param("uid", known.uid().value())
                .param("site", known.site())
                .param("state", progress.state().name())
                .param("version", progress.version())
                .param("submission", progress.submission())
                .param("since", Timestamp.from(progress.since()))
                .param("by", progress.by())
                .param("opened", Timestamp.from(progress.opened()))
                .param("submitted", progress.submitted().map(Timestamp::from).orElse(null))
                .param("ended", progress.ended().map(Timestamp::from).orElse(null))
                .param("papers", names(known.asked().papers()))
                .param("due", known.due())
                .param("words", known.asked().words())
                .param("reason", known.asked().reason())
                .param("missing", names(known.verdict().missing()))
                .param("answer", known.verdict().words())
                .param("internal", known.verdict().internal());
    }

    /// The case in a row of its table.
    static RiskCase row(ResultSet row, int number) throws SQLException {
        return new RiskCase(
                new RiskCaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new AccountId(row.getObject("account_id", UUID.class)),
                new Uid(row.getString("uid")),
                row.getString("site"),
                new Progress(
                        KycState.valueOf(row.getString("state")),
                        row.getLong("version"),
                        row.getInt("submission"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("moved_by"),
                        row.getTimestamp("opened_at").toInstant(),
                        instant(row, "submitted_at"),
                        instant(row, "ended_at")),
                new Asked(papers(row, "papers"), row.getString("words"), row.getString("reason")),
                row.getObject("due", LocalDate.class),
                new Verdict(
                        papers(row, "missing"),
                        row.getString("answer"),
                        row.getString("internal")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Set<KycPaper> papers(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(KycPaper::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Set<KycPaper> papers) {
        return papers.stream().map(KycPaper::name).sorted().toArray(String[]::new);
    }
}
