package org.guildhall.verification;

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
import org.guildhall.verification.lifecycle.CaseStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the evidence of an account's verification with the account's last case: documents,
/// address, people, words. Country and number stay, so that the enterprise is known again.
@Component
class EvidenceErasure implements Erasable, FileKeeper {
    private static final String DETAILS =
            """
             account_id = :account and (address <> '' or authorised_person <> '' or for_account <> ''
                or internal <> '' or verified_address <> '' or verified_person <> '')
            """;
    private static final String HELD =
            """
            select (select count(*) from verification_document d
                      join verification_case c on c.id = d.case_id where c.account_id = :account)
                 + (select count(*) from verification_case where
            """
                    + DETAILS
                    + ")";
    private static final String ERASE_DOCUMENTS =
            """
            delete from verification_document d using verification_case c
             where c.id = d.case_id and c.account_id = :account
            returning d.file
            """;
    private static final String ERASE =
            """
            update verification_case
               set address = '', authorised_person = '', for_account = '', internal = '',
                   verified_address = left(verified_address, 0), verified_person = left(verified_person, 0)
             where
            """
                    + DETAILS;
    private static final String KEEPS =
            "select exists (select 1 from verification_document where file = :sha256)";

    private final JdbcClient sql;
    private final CaseStore cases;
    private final Files files;

    EvidenceErasure(JdbcClient sql, CaseStore cases, Files files) {
        this.sql = sql;
        this.cases = cases;
        this.files = files;
    }

    @Override
    public DataClass of() {
        return DataClass.EVIDENCE;
    }

    /// As long as the account goes on, its verification does.
    @Override
    public Set<UUID> objects(EndedCase of) {
        return Optional.of(of)
                .filter(EndedCase::last)
                .flatMap(last -> cases.of(new AccountId(last.account())))
                .map(verification -> Set.of(verification.id().value()))
                .orElseGet(Set::of);
    }

    @Override
    public long held(Erasing what) {
        if (!what.of().last()) return 0;
        return sql.sql(HELD).param("account", what.of().account()).query(Long.class).single();
    }

    @Override
    public long erase(Erasing what) {
        if (!what.of().last()) return 0;
        var account = what.of().account();
        var gone =
                sql.sql(ERASE_DOCUMENTS)
                        .param("account", account)
                        .query((row, _) -> new FileId(row.getString("file")))
                        .list();
        gone.forEach(files::discard);
        return (long) gone.size() + sql.sql(ERASE).param("account", account).update();
    }

    @Override
    public boolean keeps(FileId file) {
        return sql.sql(KEEPS).param("sha256", file.sha256()).query(Boolean.class).single();
    }
}
