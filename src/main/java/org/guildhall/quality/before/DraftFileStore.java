package org.guildhall.quality.before;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Upload.MediaKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `quality_draft_file`.
@Component
class DraftFileStore {
    private static final String ADD =
            """
            insert into quality_draft_file (id, draft_id, name, kind, size, sha256)
            values (:id, :draft, :name, :kind, :size, :sha256)
            """;
    private static final String OF =
            "select * from quality_draft_file where draft_id = :draft order by id";
    private static final String DROP =
            "delete from quality_draft_file where draft_id = :draft returning sha256";
    private static final String KEEPS =
            "select exists (select 1 from quality_draft_file where sha256 = :sha256)";

    private final JdbcClient sql;

    DraftFileStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID draft, DraftFile file) {
        sql.sql(ADD)
                .param("id", file.id())
                .param("draft", draft)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("sha256", file.file().sha256())
                .update();
    }

    /// As they were added.
    List<DraftFile> of(UUID draft) {
        return sql.sql(OF).param("draft", draft).query(DraftFileStore::row).list();
    }

    /// Takes them out; answers what they were.
    List<FileId> drop(UUID draft) {
        return sql
                .sql(DROP)
                .param("draft", draft)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .distinct()
                .map(FileId::new)
                .toList();
    }

    boolean keeps(FileId file) {
        return sql.sql(KEEPS).param("sha256", file.sha256()).query(Boolean.class).single();
    }

    private static DraftFile row(ResultSet row, int number) throws SQLException {
        return new DraftFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                MediaKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                new FileId(row.getString("sha256")));
    }
}
