package org.guildhall.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Upload.MediaKind;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.lifecycle.Document;
import org.guildhall.verification.lifecycle.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `verification_document`.
@Component
class DocumentStore {
    private static final String ADD =
            """
            insert into verification_document
                   (id, case_id, item, file, name, kind, size, submission, superseded, added_at, added_by)
            values (:id, :case, :item, :file, :name, :kind, :size, :submission, :superseded, :at, :by)
            """;
    private static final String REMOVE =
            """
            delete from verification_document
             where id = :id and case_id = :case and submission = :submission and not superseded
            """;
    private static final String SUPERSEDE =
            """
            update verification_document set superseded = true
             where case_id = :case and item = any (string_to_array(:items, ','))
            """;
    private static final String OF =
            "select * from verification_document where case_id = :case order by item, added_at, id";
    private static final String ONE = "select * from verification_document where id = :id";

    private final JdbcClient sql;

    DocumentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Document document) {
        sql.sql(ADD)
                .param("id", document.id())
                .param("case", document.verification().value())
                .param("item", document.item().name())
                .param("file", document.file().sha256())
                .param("name", document.name())
                .param("kind", document.kind().name())
                .param("size", document.size())
                .param("submission", document.submission())
                .param("superseded", document.superseded())
                .param("at", Timestamp.from(document.addedAt()))
                .param("by", document.addedBy())
                .update();
    }

    /// Takes back what wasn't submitted yet; whether there was such a document.
    boolean remove(UUID id, CaseId verification, int submission) {
        return sql.sql(REMOVE)
                        .param("id", id)
                        .param("case", verification.value())
                        .param("submission", submission)
                        .update()
                == 1;
    }

    void supersede(CaseId verification, Set<Item> items) {
        var names = items.stream().map(Item::name).collect(Collectors.joining(","));
        sql.sql(SUPERSEDE).param("case", verification.value()).param("items", names).update();
    }

    List<Document> of(CaseId verification) {
        return sql.sql(OF)
                .param("case", verification.value())
                .query(DocumentStore::document)
                .list();
    }

    Optional<Document> find(UUID id) {
        return sql.sql(ONE).param("id", id).query(DocumentStore::document).optional();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Item.valueOf(row.getString("item")),
                new FileId(row.getString("file")),
                row.getString("name"),
                MediaKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getInt("submission"),
                row.getBoolean("superseded"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }
}
