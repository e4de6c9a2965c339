package org.guildhall.verification;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.FileKeeper;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.platform.retention.Lately;
import org.guildhall.verification.lifecycle.CaseStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the evidence of an account's verification with the account's last case: documents,
/// address, people, words. Country and number stay, so that the enterprise is known again. A
/// verification that was moved or written in of late goes on, whenever the case ended.
@Component
class EvidenceErasure implements Erasable, FileKeeper {
    private static final String OVER =
            """
             account_id = :account and (:whole or greatest(
                case when state = 'EXPIRED' then verified_at else since end, saved_at) < :since)
            """;
    private static final String DETAILS =
            OVER
                    + """
             and (address <> '' or authorised_person <> '' or for_account <> ''
                or internal <> '' or verified_address <> '' or verified_person <> '')
            """;
    private static final String HELD =
            """
            select (select count(*) from verification_document d
                      join verification_case c on c.id = d.case_id where
            """
                    + OVER
                    + ") + (select count(*) from verification_case where"
                    + DETAILS
                    + ")";
    private static final String ERASE_DOCUMENTS =
            """
            delete from verification_document d using verification_case c
             where c.id = d.case_id and
            """
                    + OVER
                    + " returning d.file";
    private static final String ERASE =
            """
            update verification_case
               set address = '', authorised_person = '', for_account = '', internal = '', moved_by = '–',
                   reviewer_name = case when reviewer_name is null then null else '–' end,
                   verified_address = left(verified_address, 0), verified_person = left(verified_person, 0)
             where
            """
                    + DETAILS;
    private static final String IS_OVER =
            "select exists (select from verification_case where" + OVER + ")";
    private static final String KEEPS =
            "select exists (select 1 from verification_document where file = :sha256)";

    private final JdbcClient sql;
    private final CaseStore cases;
    private final Files files;
    private final Lately lately;

    EvidenceErasure(JdbcClient sql, CaseStore cases, Files files, Lately lately) {
        this.sql = sql;
        this.cases = cases;
        this.files = files;
        this.lately = lately;
    }

    @Override
    public DataClass of() {
        return DataClass.EVIDENCE;
    }

    /// As long as the account goes on, its verification does.
    @Override
    public Set<UUID> objects(EndedCase of) {
        return Optional.of(of)
                .filter(last -> last.last() && isOver(last))
                .flatMap(last -> cases.of(new AccountId(last.account())))
                .map(verification -> Set.of(verification.id().value()))
                .orElseGet(Set::of);
    }

    @Override
    public long held(Erasing what) {
        if (!what.of().last()) return 0;
        return of(HELD, what.of()).query(Long.class).single();
    }

    @Override
    public long erase(Erasing what) {
        if (!what.of().last()) return 0;
        var gone =
                of(ERASE_DOCUMENTS, what.of())
                        .query((row, _) -> new FileId(row.getString("file")))
                        .list();
        gone.forEach(files::discard);
        return (long) gone.size() + of(ERASE, what.of()).update();
    }

    private boolean isOver(EndedCase of) {
        return of(IS_OVER, of).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec of(String statement, EndedCase of) {
        return sql.sql(statement)
                .param("account", of.account())
                .param("whole", of.isWholeAccount())
                .param("since", Timestamp.from(lately.since(DataClass.EVIDENCE)));
    }

    @Override
    public boolean keeps(FileId file) {
        return sql.sql(KEEPS).param("sha256", file.sha256()).query(Boolean.class).single();
    }
}
