package org.guildhall.onboarding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The desk's list of applications: which ones, in which order, how many. Drafts are nobody's
/// business yet.
@Component
class DeskList {
    private static final String WHICH =
            """
             where stage = any(:stages)
               and (cast(:reviewer as uuid) is null or reviewer_id = :reviewer)
               and (:search = '' or company ilike :like or number ilike :like or uid like :like)
            """;
    private static final String PAGE =
            "select * from onboarding_application"
                    + WHICH
                    + " order by stage_since, id limit :limit offset :offset";
    private static final String PAGE_NEWEST =
            "select * from onboarding_application"
                    + WHICH
                    + " order by stage_since desc, id desc limit :limit offset :offset";
    private static final String COUNT = "select count(*) from onboarding_application" + WHICH;

    private final JdbcClient sql;
    private final ApplicationRow rows;

    DeskList(JdbcClient sql, ApplicationRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// What people look for, as the address says it.
    enum View {
        MINE,
        NEW,
        OPEN,
        DONE;

        Set<Stage> stages() {
            return switch (this) {
                case NEW -> EnumSet.of(Stage.UNDER_REVIEW);
                case MINE, OPEN -> open();
                case DONE -> EnumSet.complementOf(EnumSet.copyOf(withDraft()));
            };
        }

        private static Set<Stage> open() {
            var open = EnumSet.copyOf(withDraft());
            open.remove(Stage.DRAFT);
            return open;
        }

        private static List<Stage> withDraft() {
            return Arrays.stream(Stage.values()).filter(Stage::isOpen).toList();
        }
    }

    /// A view with a search, oldest first unless asked otherwise.
    record Query(View view, String search, boolean newestFirst) {}

    List<Application> page(Query query, Staff caller, int limit, int offset) {
        return asked(sql.sql(query.newestFirst() ? PAGE_NEWEST : PAGE), query, caller)
                .param("limit", limit)
                .param("offset", offset)
                .query(rows)
                .list();
    }

    long count(Query query, Staff caller) {
        return asked(sql.sql(COUNT), query, caller).query(Long.class).single();
    }

    private static StatementSpec asked(StatementSpec statement, Query query, Staff caller) {
        UUID mine = caller.person().value();
        var search = query.search().strip();
        return statement
                .param(
                        "stages",
                        query.view().stages().stream().map(Enum::name).toArray(String[]::new))
                .param("reviewer", query.view() == View.MINE ? mine : null)
                .param("search", search)
                .param(
                        "like",
                        "%"
                                + search.replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_")
                                + "%");
    }
}
