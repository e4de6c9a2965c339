package org.guildhall.support;

/// Statements that wait for the rows of another transaction.
public final class Locks {
    private static final String WAITING =
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock' and query like :query
            """;

    private Locks() {}

    /// Goes on once so many wait.
    ///
    /// @param query what is in each of them, such as a table's name
    public static void awaited(Installation guildhall, int many, String query) {
        Eventually.holds(many + " wait for " + query, () -> waiting(guildhall, query) >= many);
    }

    /// How many wait just now.
    public static long waiting(Installation guildhall, String query) {
        return guildhall
                .database()
                .sql(WAITING)
                .param("query", "%" + query + "%")
                .query(Long.class)
                .single();
    }
}
