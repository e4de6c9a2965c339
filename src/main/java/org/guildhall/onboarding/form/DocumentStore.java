package org.guildhall.onboarding.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.value.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `onboarding_document`.
@Component
class DocumentStore {
    private static final String ADD =
            """
            insert into onboarding_document (id, application_id, field, file, name, media_type, size, added_at)
            values (:id, :application, :field, :file, :name, :mediaType, :size, :now)
            """;
    private static final String REMOVE =
            """
            update onboarding_document set removed_at = :now
             where id = :id and application_id = :application and removed_at is null
            """;
    private static final String OF =
            """
            select * from onboarding_document
             where application_id = :application and removed_at is null order by added_at, id
            """;
    private static final String ONE =
            "select * from onboarding_document where id = :id and application_id = :application and"
                    + " removed_at is null";

    private final JdbcClient sql;

    DocumentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(ApplicationId application, String field, Upload upload, FileId file, Instant now) {
        sql.sql(ADD)
                .param("id", Ids.next())
                .param("application", application.value())
                .param("field", field)
                .param("file", file.sha256())
                .param("name", upload.name())
                .param("mediaType", upload.kind().mediaType())
                .param("size", upload.content().length)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean remove(ApplicationId application, UUID document, Instant now) {
        return sql.sql(REMOVE)
                        .param("id", document)
                        .param("application", application.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<Document> of(ApplicationId application) {
        return sql.sql(OF)
                .param("application", application.value())
                .query(DocumentStore::document)
                .list();
    }

    /// The keys of a field's documents, as the form keeps them.
    List<String> ids(ApplicationId application, String field) {
        return of(application).stream()
                .filter(document -> document.field().equals(field))
                .map(document -> document.id().toString())
                .toList();
    }

    Optional<Document> find(ApplicationId application, UUID document) {
        return sql.sql(ONE)
                .param("application", application.value())
                .param("id", document)
                .query(DocumentStore::document)
                .optional();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getString("field"),
                new FileId(row.getString("file")),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getTimestamp("added_at").toInstant());
    }
}
