package org.guildhall.onboarding.passage;

import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.FileKeeper;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases what an applicant wrote and uploaded. What stays says that there was an application, of
/// which company, and how it ended; a rule about applying again needs that.
@Component
class ApplicationErasure implements Erasable, FileKeeper {
    private static final String WRITTEN =
            """
             id = :application and (answers <> '{}' or person_name <> '' or contact_email is not null
                or asked is not null or hold is not null)
            """;
    private static final String HELD =
            """
            select (select count(*) from onboarding_document where application_id = :application)
                 + (select count(*) from onboarding_second_contact where application_id = :application)
                 + (select count(*) from onboarding_application where
            """
                    + WRITTEN
                    + ")";
    private static final String ERASE_DOCUMENTS =
            "delete from onboarding_document where application_id = :application returning file";
    private static final String ERASE_CODE =
            "delete from onboarding_contact_code where application_id = :application";
    private static final String ERASE_SECOND_CONTACT =
            "delete from onboarding_second_contact where application_id = :application";
    private static final String ERASE =
            """
            update onboarding_application
               set answers = '{}', person_name = '', contact_email = null, asked = null, hold = null
             where
            """
                    + WRITTEN;
    private static final String KEEPS =
            "select exists (select 1 from onboarding_document where file = :sha256)";

    private final JdbcClient sql;
    private final Files files;

    ApplicationErasure(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public DataClass of() {
        return DataClass.APPLICATION;
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
                sql.sql(ERASE_DOCUMENTS)
                        .param("application", application)
                        .query((row, _) -> new FileId(row.getString("file")))
                        .list();
        gone.forEach(files::discard);
        sql.sql(ERASE_CODE).param("application", application).update();
        var seconds = sql.sql(ERASE_SECOND_CONTACT).param("application", application).update();
        return (long) gone.size()
                + seconds
                + sql.sql(ERASE).param("application", application).update();
    }

    @Override
    public boolean keeps(FileId file) {
        return sql.sql(KEEPS).param("sha256", file.sha256()).query(Boolean.class).single();
    }
}
