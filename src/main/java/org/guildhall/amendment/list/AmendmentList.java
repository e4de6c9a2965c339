package org.guildhall.amendment.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.platform.database.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The desk's list of amendments, the longest waiting first.
@Component
class AmendmentList {
    private static final String FOUND =
            """
              from amendment_amendment
             where stage = any(:stages) and (cast(:developer as uuid) is null or developer_id = :developer)
               and (company ilike :words or number ilike :words or application_number ilike :words)
            """;
    private static final String PAGE =
            "select *" + FOUND + " order by stage_since, id limit :limit offset :offset";
    private static final String COUNT = "select count(*)" + FOUND;

    private final JdbcClient sql;

    AmendmentList(JdbcClient sql) {
        this.sql = sql;
    }

    /// One of them as the list shows it.
    record Line(
            UUID id,
            String number,
            String company,
            Kind kind,
            Stage stage,
            Instant since,
            String developer) {}

    /// Which of them.
    enum View {
        MINE,
        OPEN,
        PARTNER,
        DONE;

        static View of(String typed) {
            for (var view : values()) if (view.label().equals(typed)) return view;
            return OPEN;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean shows(Stage stage) {
            return switch (this) {
                case MINE, OPEN -> stage.isOpen();
                case PARTNER -> stage.waitsFor() == Stage.Side.PARTNER;
                case DONE -> !stage.isOpen();
            };
        }
    }

    /// @param words to be found in company or number; none finds all
    record Query(View view, String words) {}

    List<Line> page(Query query, Staff caller, int limit, int offset) {
        return asking(PAGE, query, caller)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("company"),
                Kind.valueOf(row.getString("kind")),
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("stage_since").toInstant(),
                row.getString("developer_name"));
    }

    int count(Query query, Staff caller) {
        return asking(COUNT, query, caller).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec asking(String statement, Query query, Staff caller) {
        return sql.sql(statement)
                .param("stages", stages(query.view()))
                .param("developer", query.view() == View.MINE ? caller.person().value() : null)
                .param("words", Like.anywhere(query.words().strip()));
    }

    private static String[] stages(View view) {
        return List.of(Stage.values()).stream()
                .filter(view::shows)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
