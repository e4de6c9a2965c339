package org.guildhall.verification.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.FileKeeper;
import org.guildhall.platform.file.Upload.MediaKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The vault: the only class that names `verification_risk_paper`, but for what is erased from it.
@Component
class VaultStore implements FileKeeper {
    private static final String ADD =
            """
            insert into verification_risk_paper
                   (id, case_id, paper, file, name, kind, size, submission, superseded, added_at, added_by)
            values (:id, :case, :paper, :file, :name, :kind, :size, :submission, :superseded, :at, :by)
            """;
    private static final String REMOVE =
            """
            delete from verification_risk_paper
             where id = :id and case_id = :case and submission = :submission and file is not null
            returning file
            """;
    private static final String SUPERSEDE =
            "update verification_risk_paper set superseded = true where case_id = :case and paper = any(:papers)";
    private static final String OF =
            "select * from verification_risk_paper where case_id = :case order by paper, added_at, id";
    private static final String ONE = "select * from verification_risk_paper where id = :id";
    private static final String ACCEPTED =
            """
            select distinct p.paper from verification_risk_paper p join verification_risk_case c on c.id = p.case_id
             where c.account_id = :account and c.state = 'ACCEPTED' and not p.superseded and p.erased_at is null
            """;
    private static final String KEEPS =
            "select exists (select 1 from verification_risk_paper where file = :sha256)";

    private final JdbcClient sql;

    VaultStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(VaultPaper paper) {
        sql.sql(ADD)
                .param("id", paper.id())
                .param("case", paper.riskCase().value())
                .param("paper", paper.paper().name())
                .param("file", paper.file().map(FileId::sha256).orElse(null))
                .param("name", paper.name())
                .param("kind", paper.kind().name())
                .param("size", paper.size())
                .param("submission", paper.submission())
                .param("superseded", paper.superseded())
                .param("at", Timestamp.from(paper.addedAt()))
                .param("by", paper.addedBy())
                .update();
    }

    /// Takes back what wasn't handed in yet: its file, if there was such a paper.
    Optional<FileId> remove(UUID id, RiskCaseId riskCase, int submission) {
        return sql.sql(REMOVE)
                .param("id", id)
                .param("case", riskCase.value())
                .param("submission", submission)
                .query((row, _) -> new FileId(row.getString("file")))
                .optional();
    }

    void supersede(RiskCaseId riskCase, Set<KycPaper> papers) {
        sql.sql(SUPERSEDE)
                .param("case", riskCase.value())
                .param("papers", papers.stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    List<VaultPaper> of(RiskCaseId riskCase) {
        return sql.sql(OF).param("case", riskCase.value()).query(VaultStore::paper).list();
    }

    Optional<VaultPaper> find(UUID id) {
        return sql.sql(ONE).param("id", id).query(VaultStore::paper).optional();
    }

    /// What a verifier has accepted from the account and still lies here.
    List<KycPaper> accepted(AccountId account) {
        return sql.sql(ACCEPTED)
                .param("account", account.value())
                .query((row, _) -> KycPaper.valueOf(row.getString("paper")))
                .list();
    }

    @Override
    public boolean keeps(FileId file) {
        return sql.sql(KEEPS).param("sha256", file.sha256()).query(Boolean.class).single();
    }

    private static VaultPaper paper(ResultSet row, int number) throws SQLException {
        return new VaultPaper(
                row.getObject("id", UUID.class),
                new RiskCaseId(row.getObject("case_id", UUID.class)),
                KycPaper.valueOf(row.getString("paper")),
                Optional.ofNullable(row.getString("file")).map(FileId::new),
                row.getString("name"),
                MediaKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getInt("submission"),
                row.getBoolean("superseded"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }
}
