package org.guildhall.platform.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Whether a failure is the database's own: it is out of reach, starts, stops, stands still, or has
/// no room left. Nothing is wrong with what was asked for, so that it may be asked for again.
public final class DatabaseTrouble {
    /// After how many seconds it may be asked for again (`Retry-After`).
    public static final int SECONDS = 10;

    /// Classes of SQLSTATE (PostgreSQL, appendix A): the connection, resources such as room on the
    /// disk, an operator's doing or a time that ran out, the system below.
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /// A lock that didn't come in time, two that waited for each other, and a server that has
    /// become somebody's copy.
    private static final Set<String> STATES = Set.of("55P03", "40P01", "25006");

    private static final int DEEPEST = 20;

    private DatabaseTrouble() {}

    /// Whether that is behind a failure.
    public static boolean isBehind(Throwable failure) {
        return chain(failure).anyMatch(DatabaseTrouble::isTrouble);
    }

    private static boolean isTrouble(Throwable failure) {
        return switch (failure) {
            case CannotGetJdbcConnectionException _, CannotCreateTransactionException _ -> true;
            case TransactionSystemException both -> isBehindOriginal(both);
            case SQLException said -> isTrouble(said);
            default -> false;
        };
    }

    /// A rollback that failed as well hides why there was one.
    private static boolean isBehindOriginal(TransactionSystemException failure) {
        var original = failure.getApplicationException();
        return original != null && isBehind(original);
    }

    /// What has no state comes from the pool: none was free in time, or it was lost meanwhile.
    private static boolean isTrouble(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.length() < 2) return true;
        return CLASSES.contains(state.substring(0, 2)) || STATES.contains(state);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
