package org.guildhall.verification.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;
import org.guildhall.verification.lifecycle.VerificationCase.Progress;
import org.guildhall.verification.lifecycle.VerificationCase.Reviewer;
import org.guildhall.verification.lifecycle.VerificationCase.Standing;
import org.guildhall.verification.lifecycle.VerificationCase.Verdict;

/// A row of `verification_case`, read.
public final class CaseRow {
    private CaseRow() {}

    /// The case in a row of its table.
    public static VerificationCase of(ResultSet row, int number) throws SQLException {
        return new VerificationCase(
                new CaseId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new Uid(row.getString("uid")),
                row.getString("site"),
                progress(row),
                details(row),
                row.getString("continuation"),
                row.getTimestamp("saved_at").toInstant(),
                verdict(row),
                standing(row));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var reviewer = row.getObject("reviewer_id", UUID.class);
        return new Progress(
                VerificationState.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getInt("round"),
                row.getInt("submission"),
                row.getTimestamp("since").toInstant(),
                row.getString("moved_by"),
                Optional.ofNullable(row.getTimestamp("submitted_at")).map(Timestamp::toInstant),
                reviewer == null
                        ? Optional.empty()
                        : Optional.of(
                                new Reviewer(
                                        new PersonId(reviewer), row.getString("reviewer_name"))));
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                row.getString("legal_name"),
                row.getString("country"),
                row.getString("scheme"),
                row.getString("number"),
                row.getString("address"),
                row.getString("authorised_person"));
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                Arrays.stream(row.getString("open_items").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(Item::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("for_account"),
                row.getString("internal"));
    }

    private static Optional<Standing> standing(ResultSet row) throws SQLException {
        var enterprise = row.getObject("enterprise_id", UUID.class);
        if (enterprise == null) return Optional.empty();
        return Optional.of(
                new Standing(
                        new EnterpriseId(enterprise),
                        row.getString("verified_name"),
                        row.getString("verified_address"),
                        row.getString("verified_person"),
                        instant(row, "verified_at"),
                        instant(row, "verified_until")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
