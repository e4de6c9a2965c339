package org.guildhall.verification.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.platform.retention.Lately;
import org.guildhall.platform.retention.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases papers from the vault: each case's for itself once it has been over for long enough, or
/// was never answered, but for what was put in of late; and the words about them, once the
/// account's last case is over too. That a paper was there, of which kind and when, stays.
@Component
class VaultErasure implements Erasable, Perishable {
    private static final String ITS_TIME =
            """
            (ended_at < :before or (state in ('ASKED', 'REFUSED') and due < cast(:before as timestamptz)::date))
            """;
    private static final String CASE_OVER = ITS_TIME + " and c.account_id <> all(:held)";
    private static final String PAPERS =
            """
             from verification_risk_paper p join verification_risk_case c on c.id = p.case_id
             where p.erased_at is null and (ended_at is not null or added_at < :before) and
            """;
    private static final String OVER = "select count(*)" + PAPERS + CASE_OVER;
    private static final String FILES_OVER = "select p.id, p.file" + PAPERS + CASE_OVER;
    private static final String OF_ACCOUNT =
            " account_id = :account and (:whole or " + ITS_TIME + ")";
    private static final String FILES_OF = "select p.id, p.file" + PAPERS + OF_ACCOUNT;
    private static final String WORDS =
            OF_ACCOUNT + " and (words <> '' or reason <> '' or answer <> '' or internal <> '')";
    private static final String HELD_OF =
            "select (select count(*)"
                    + PAPERS
                    + OF_ACCOUNT
                    + ") + (select count(*) from verification_risk_case where"
                    + WORDS
                    + ")";
    private static final String FORGET_WORDS =
            "update verification_risk_case set words = '', reason = '', answer = '', internal = '', moved_by = '–' where"
                    + WORDS;
    private static final String EMPTY =
            """
            update verification_risk_paper
               set file = null, name = '–', added_by = '–', erased_at = :now
             where id = any(:papers)
            """;
    private static final String CASES = "select id from verification_risk_case where" + OF_ACCOUNT;

    private final JdbcClient sql;
    private final Files files;
    private final Lately lately;
    private final Clock clock;

    VaultErasure(JdbcClient sql, Files files, Lately lately, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.lately = lately;
        this.clock = clock;
    }

    private record Kept(UUID id, FileId file) {}

    @Override
    public DataClass of() {
        return DataClass.KYC;
    }

    @Override
    public long over(Instant before) {
        return over(before, Set.of());
    }

    @Override
    public long erase(Instant before) {
        return erase(before, Set.of());
    }

    @Override
    public long over(Instant before, Set<UUID> held) {
        return loose(OVER, before, held).query(Long.class).single();
    }

    @Override
    public long erase(Instant before, Set<UUID> held) {
        return erase(loose(FILES_OVER, before, held));
    }

    @Override
    public Set<UUID> objects(EndedCase of) {
        if (!of.last()) return Set.of();
        return Set.copyOf(of(CASES, of).query((row, _) -> row.getObject("id", UUID.class)).list());
    }

    @Override
    public long held(Erasing what) {
        if (!what.of().last()) return 0;
        return of(HELD_OF, what.of()).query(Long.class).single();
    }

    @Override
    public long erase(Erasing what) {
        if (!what.of().last()) return 0;
        return erase(of(FILES_OF, what.of())) + of(FORGET_WORDS, what.of()).update();
    }

    private JdbcClient.StatementSpec of(String statement, EndedCase of) {
        return sql.sql(statement)
                .param("account", of.account())
                .param("whole", of.isWholeAccount())
                .param("before", Timestamp.from(lately.since(DataClass.KYC)));
    }

    private JdbcClient.StatementSpec loose(String statement, Instant before, Set<UUID> held) {
        return sql.sql(statement)
                .param("before", Timestamp.from(before))
                .param("held", held.toArray(UUID[]::new));
    }

    private long erase(JdbcClient.StatementSpec which) {
        var gone =
                which.query(
                                (row, _) ->
                                        new Kept(
                                                row.getObject("id", UUID.class),
                                                new FileId(row.getString("file"))))
                        .list();
        sql.sql(EMPTY)
                .param("papers", gone.stream().map(Kept::id).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        gone.forEach(kept -> files.discard(kept.file()));
        return gone.size();
    }
}
