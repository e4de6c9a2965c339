package org.guildhall.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.verification.VerificationView.Company;
import org.guildhall.verification.lifecycle.CaseRow;
import org.guildhall.verification.lifecycle.VerificationCase.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what other parts ask about verifications: cases with the enterprises that they were
/// decided for, in one statement however many.
@Component
class ViewStore {
    private static final String VIEWS =
            """
            select of_case.*, enterprise.country as decided_country, enterprise.scheme as decided_scheme,
                   enterprise.number as decided_number
              from verification_case of_case
              left join verification_enterprise enterprise on enterprise.id = of_case.enterprise_id
            """;
    private static final String OF_ACCOUNT = VIEWS + " where of_case.account_id = :account";
    private static final String OF_UIDS = VIEWS + " where of_case.uid = any(:uids)";

    private final JdbcClient sql;
    private final Clock clock;

    ViewStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<VerificationView> of(AccountId account) {
        return sql.sql(OF_ACCOUNT).param("account", account.value()).query(this::view).optional();
    }

    /// Each by the UID of its account, of those that have begun one.
    Map<Uid, VerificationView> of(Collection<Uid> uids) {
        return sql
                .sql(OF_UIDS)
                .param("uids", uids.stream().map(Uid::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(new Uid(row.getString("uid")), view(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private VerificationView view(ResultSet row, int number) throws SQLException {
        var known = CaseRow.of(row, number);
        var standing = known.standing();
        return new VerificationView(
                known.account(),
                known.site(),
                known.state(),
                known.isVerified(clock.instant()),
                standing.isPresent()
                        ? Optional.of(company(row, known.uid(), standing.get()))
                        : Optional.empty());
    }

    private static Company company(ResultSet row, Uid uid, Standing standing) throws SQLException {
        return new Company(
                standing.enterprise(),
                uid,
                standing.legalName(),
                row.getString("decided_country"),
                row.getString("decided_scheme"),
                row.getString("decided_number"),
                standing.address(),
                standing.authorisedPerson(),
                standing.until());
    }
}
