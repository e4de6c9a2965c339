package org.guildhall.contract;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contract.lifecycle.ContractStore;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.FileKeeper;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the contracts of a case: their files, the parties and the terms in them. Number, state
/// and days stay.
@Component
class ContractErasure implements Erasable, FileKeeper {
    private static final String HELD =
            """
            select (select count(*) from contract_contract
                     where application_id = :application and partner <> '')
                 + (select count(*) from contract_file f join contract_contract c on c.id = f.contract_id
                     where c.application_id = :application)
            """;
    private static final String ERASE_FILES =
            """
            delete from contract_file f using contract_contract c
             where c.id = f.contract_id and c.application_id = :application
            returning f.sha256
            """;
    private static final String ERASE_CODES =
            """
            delete from contract_code k using contract_contract c
             where c.id = k.contract_id and c.application_id = :application
            """;
    private static final String ERASE =
            """
            update contract_contract
               set partner = '', by = '–',
                   draft = draft || jsonb_build_object(
                       'sheet', '[]'::jsonb,
                       'partner', '{"name": "", "registration": "", "address": ""}'::jsonb,
                       'contact', jsonb_build_object('name', '', 'email', '',
                                                     'language', draft -> 'contact' -> 'language'))
             where application_id = :application and partner <> ''
            """;
    private static final String KEEPS =
            "select exists (select 1 from contract_file where sha256 = :sha256)";

    private final JdbcClient sql;
    private final ContractStore store;
    private final Files files;

    ContractErasure(JdbcClient sql, ContractStore store, Files files) {
        this.sql = sql;
        this.store = store;
        this.files = files;
    }

    @Override
    public DataClass of() {
        return DataClass.CONTRACT;
    }

    @Override
    public Set<UUID> objects(EndedCase of) {
        return store.of(of.application()).stream()
                .map(contract -> contract.id().value())
                .collect(Collectors.toSet());
    }

    @Override
    public long held(Erasing what) {
        return sql.sql(HELD)
                .param("application", what.of().application())
                .query(Long.class)
                .single();
    }

    @Override
    public long erase(Erasing what) {
        var application = what.of().application();
        var gone =
                sql.sql(ERASE_FILES)
                        .param("application", application)
                        .query((row, _) -> new FileId(row.getString("sha256")))
                        .list();
        gone.forEach(files::discard);
        sql.sql(ERASE_CODES).param("application", application).update();
        return (long) gone.size() + sql.sql(ERASE).param("application", application).update();
    }

    @Override
    public boolean keeps(FileId file) {
        return sql.sql(KEEPS).param("sha256", file.sha256()).query(Boolean.class).single();
    }
}
