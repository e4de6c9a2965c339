package org.guildhall.verification.lifecycle;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.AccountId;
import org.guildhall.verification.lifecycle.VerificationCase.Progress;
import org.guildhall.verification.lifecycle.VerificationCase.Reviewer;
import org.guildhall.verification.lifecycle.VerificationCase.Standing;
import org.guildhall.verification.lifecycle.VerificationCase.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that writes `verification_case`.
@Component
public class CaseStore {
    private static final String START =
            """
            insert into verification_case (id, account_id, uid, site, state, version, round, submission,
                since, moved_by, legal_name, country, scheme, number, address, authorised_person,
                continuation, saved_at, for_account, internal, open_items)
            values (:id, :account, :uid, :site, :state, :version, :round, :submission,
                :since, :by, :legalName, :country, :scheme, :number, :address, :authorisedPerson,
                :continuation, :savedAt, :forAccount, :internal, :items)
            on conflict do nothing
            """;
    private static final String MOVE =
            """
            update verification_case
               set state = :state, version = :version, round = :round, submission = :submission,
                   since = :since, moved_by = :by, submitted_at = :submittedAt,
                   reviewer_id = :reviewerId, reviewer_name = :reviewerName,
                   legal_name = :legalName, country = :country, scheme = :scheme, number = :number,
                   address = :address, authorised_person = :authorisedPerson,
                   continuation = :continuation, saved_at = :savedAt, reason = :reason,
                   for_account = :forAccount, internal = :internal, open_items = :items,
                   enterprise_id = :enterprise, verified_name = :verifiedName,
                   verified_address = :verifiedAddress, verified_person = :verifiedPerson,
                   verified_at = :verifiedAt, verified_until = :verifiedUntil
             where id = :id and version = :version - 1
            """;
    private static final String KEEP =
            """
            update verification_case
               set legal_name = :legalName, country = :country, scheme = :scheme, number = :number,
                   address = :address, authorised_person = :authorisedPerson,
                   continuation = :continuation, saved_at = :savedAt
             where id = :id and version = :version
            """;
    private static final String BY_ID = "select * from verification_case where id = :id";
    private static final String BY_ACCOUNT =
            "select * from verification_case where account_id = :account";
    private static final String OF_ENTERPRISE =
            "select * from verification_case where enterprise_id = :enterprise order by uid";
    private static final String SAME =
            """
            select * from verification_case
             where id <> :id
               and (enterprise_id = :enterprise
                    or (country = :country and number = :number and number <> ''
                        and state not in ('NOT_STARTED', 'DRAFT')))
             order by uid limit :most
            """;

    private final JdbcClient sql;

    CaseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Whether it was the account's first.
    public boolean start(VerificationCase first) {
        return sql.sql(START).params(values(first)).update() == 1;
    }

    /// Whether nobody was faster.
    boolean move(VerificationCase next) {
        return sql.sql(MOVE).params(values(next)).update() == 1;
    }

    /// Whether it could still be written in.
    public boolean keep(VerificationCase next) {
        return sql.sql(KEEP).params(values(next)).update() == 1;
    }

    /// The case as it stands, whoever asks.
    public Optional<VerificationCase> find(CaseId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(CaseRow::of).optional();
    }

    /// The case of an account.
    public Optional<VerificationCase> of(AccountId account) {
        return sql.sql(BY_ACCOUNT).param("account", account.value()).query(CaseRow::of).optional();
    }

    /// All cases about an enterprise.
    public List<VerificationCase> of(EnterpriseId enterprise) {
        return sql.sql(OF_ENTERPRISE)
                .param("enterprise", enterprise.value())
                .query(CaseRow::of)
                .list();
    }

    /// Cases of other accounts that were verified for the same enterprise, or claim its number.
    public List<VerificationCase> same(VerificationCase known, int most) {
        return sql.sql(SAME)
                .param("id", known.id().value())
                .param(
                        "enterprise",
                        known.standing().map(each -> each.enterprise().value()).orElse(null))
                .param("country", known.details().country())
                .param("number", known.details().number())
                .param("most", most)
                .query(CaseRow::of)
                .list();
    }

    private static String names(Set<? extends Enum<?>> set) {
        return set.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Map<String, @Nullable Object> values(VerificationCase known) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", known.id().value());
        values.put("account", known.account().value());
        values.put("uid", known.uid().value());
        values.put("site", known.site());
        values.put("continuation", known.continuation());
        values.put("savedAt", Timestamp.from(known.savedAt()));
        put(values, known.progress());
        put(values, known.details());
        put(values, known.verdict());
        put(values, known.standing().orElse(null));
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, Progress progress) {
        values.put("state", progress.state().name());
        values.put("version", progress.version());
        values.put("round", progress.round());
        values.put("submission", progress.submission());
        values.put("since", Timestamp.from(progress.since()));
        values.put("by", progress.by());
        values.put("submittedAt", progress.submittedAt().map(Timestamp::from).orElse(null));
        values.put("reviewerId", progress.reviewer().map(r -> r.person().value()).orElse(null));
        values.put("reviewerName", progress.reviewer().map(Reviewer::name).orElse(null));
    }

    private static void put(Map<String, @Nullable Object> values, Details details) {
        values.put("legalName", details.legalName());
        values.put("country", details.country());
        values.put("scheme", details.scheme());
        values.put("number", details.number());
        values.put("address", details.address());
        values.put("authorisedPerson", details.authorisedPerson());
    }

    private static void put(Map<String, @Nullable Object> values, Verdict verdict) {
        values.put("reason", verdict.reason().map(Enum::name).orElse(null));
        values.put("forAccount", verdict.forAccount());
        values.put("internal", verdict.internal());
        values.put("items", names(verdict.items()));
    }

    private static void put(Map<String, @Nullable Object> values, @Nullable Standing standing) {
        values.put("enterprise", standing == null ? null : standing.enterprise().value());
        values.put("verifiedName", standing == null ? null : standing.legalName());
        values.put("verifiedAddress", standing == null ? null : standing.address());
        values.put("verifiedPerson", standing == null ? null : standing.authorisedPerson());
        values.put("verifiedAt", standing == null ? null : Timestamp.from(standing.at()));
        values.put("verifiedUntil", standing == null ? null : Timestamp.from(standing.until()));
    }
}
