package org.guildhall.platform.mail.enclosure;

import java.util.List;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `platform_mail_file`.
@Component
class EnclosureStore {
    private static final String ADD =
            """
            insert into platform_mail_file (mail_id, number, name, media_type, sha256)
            values (:mail, :number, :name, :mediaType, :sha256)
            """;
    private static final String OF =
            "select * from platform_mail_file where mail_id = :mail order by number";

    private final JdbcClient sql;

    EnclosureStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID mail, List<Enclosed> files) {
        for (var number = 0; number < files.size(); number++) {
            var file = files.get(number);
            sql.sql(ADD)
                    .param("mail", mail)
                    .param("number", number)
                    .param("name", file.name())
                    .param("mediaType", file.mediaType())
                    .param("sha256", file.file().sha256())
                    .update();
        }
    }

    List<Enclosed> of(UUID mail) {
        return sql.sql(OF)
                .param("mail", mail)
                .query(
                        (row, _) ->
                                new Enclosed(
                                        row.getString("name"),
                                        row.getString("media_type"),
                                        new FileId(row.getString("sha256"))))
                .list();
    }
}
