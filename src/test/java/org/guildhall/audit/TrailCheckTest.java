package org.guildhall.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.guildhall.access.Caller;
import org.guildhall.access.Looked;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Event;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.HandClock;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Somebody with all rights on the database changes what was written; the check names it.
class TrailCheckTest {
    private static final Subject APPLICATION = new Subject("application", Ids.next());

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    private final Recorder recorder = new Recorder(sql, transaction, new HandClock());
    private final TrailCheck check = new TrailCheck(database.dataSource());

    @BeforeEach
    void ten_entries() {
        for (var at = 1; at <= 5; at++) {
            change("step-" + at);
            look("passport-" + at + ".pdf");
        }
        assertThat(verdict().entries()).isEqualTo(10);
        assertThat(findings()).isEmpty();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void nobody_changes_or_removes_an_entry_by_mistake() {
        for (var statement :
                List.of(
                        "update audit_entry set note = 'other' where number = 1",
                        "delete from audit_entry where number = 10",
                        "truncate audit_entry cascade",
                        "update audit_detail set name = 'Somebody Else'",
                        "delete from audit_detail",
                        "truncate audit_detail")) {
            assertThatThrownBy(() -> sql.sql(statement).update())
                    .as(statement)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void a_changed_entry_is_named() {
        tamper("update audit_entry set actor_role = 'BD' where number = 4");

        assertThat(findings()).containsExactly("entry 4 was changed");
    }

    @Test
    void an_entry_changed_together_with_its_hash_is_named_by_the_next_one() {
        var entry = entry(4);
        var deed = entry.deed();
        var other =
                new Deed(
                        deed.at(),
                        deed.act(),
                        deed.subject(),
                        Ids.next(),
                        deed.role(),
                        deed.event(),
                        deed.note());
        tamper(
                "update audit_entry set actor_id = '%s', hash = '%s' where number = 4"
                        .formatted(other.actor(), other.hash(entry.previous(), entry.details())));

        assertThat(findings())
                .containsExactly(
                        "entry 5 does not follow entry 4: one was removed between them, or 4 was"
                                + " changed together with its hash");
    }

    @Test
    void a_removed_entry_is_named() {
        tamper(
                "delete from audit_detail where number in (4, 5)",
                "delete from audit_entry where number in (4, 5)");

        assertThat(findings())
                .containsExactly(
                        "entries 4 to 5 were removed",
                        "history row 3 has no entry: it was inserted, or its entry removed");
    }

    @Test
    void an_entry_removed_and_the_others_moved_up_is_named() {
        tamper(
                "delete from audit_detail where number = 4",
                "delete from audit_entry where number = 4",
                "alter table audit_detail drop constraint audit_detail_number_fkey",
                "update audit_detail set number = number - 1 where number = 5",
                "update audit_entry set number = number - 1 where number = 5",
                "update audit_detail set number = 5 where number = 10",
                "update audit_entry set number = 5 where number = 10");

        assertThat(findings())
                .contains(
                        "entry 4 does not follow entry 3: one was removed between them, or 3 was"
                                + " changed together with its hash");
    }

    @Test
    void an_inserted_entry_is_named() {
        var before = entry(4);
        var deed = entry(6).deed();
        var forged = new Entry(5, deed, "0", before.hash(), deed.hash(before.hash(), "0"));
        tamper(
                "alter table audit_detail drop constraint audit_detail_number_fkey",
                "update audit_detail set number = -number - 1 where number >= 5",
                "update audit_detail set number = -number where number < 0",
                "update audit_entry set number = -number - 1 where number >= 5",
                "update audit_entry set number = -number where number < 0");
        new TrailStore(sql).add(forged, "salt", Optional.of(entryDetails()));

        assertThat(findings())
                .containsExactly("the details of entry 5 were changed", "entry 5 was inserted");
    }

    @Test
    void changed_details_of_a_look_are_named() {
        tamper("update audit_detail set words = 'nothing.pdf' where number = 4");

        assertThat(findings()).containsExactly("the details of entry 4 were changed");
    }

    @Test
    void removed_details_are_named() {
        tamper("delete from audit_detail where number = 4");

        assertThat(findings()).containsExactly("the details of entry 4 were removed");
    }

    @Test
    void history_that_was_changed_removed_or_inserted_is_named() {
        tamper(
                "alter table platform_event disable trigger user",
                "update platform_event set payload = '{\"amount\": 1}' where id = 1",
                "update platform_event set destination = 'ACTIVE' where id = 2",
                "delete from platform_event where id = 3");
        insertEvent("forged");

        assertThat(findings())
                .containsExactly(
                        "history row 1 was changed; entry 1 knows it otherwise",
                        "history row 2 was changed; entry 3 knows it otherwise",
                        "history row 3 was removed; entry 5 knows it",
                        "history row 6 has no entry: it was inserted, or its entry removed");
    }

    @Test
    void a_trail_that_was_cut_off_is_known_by_a_hash_noted_elsewhere() {
        var noted = verdict().head();
        look("one-more.pdf");
        assertThat(check.verify(Optional.of(noted)).findings()).isEmpty();

        tamper(
                "delete from audit_detail where number >= 10",
                "delete from audit_entry where number >= 10");

        assertThat(findings()).isEmpty();
        assertThat(check.verify(Optional.of(noted)).findings())
                .containsExactly(new Finding.HeadUnknown(noted));
    }

    @Test
    void many_who_write_at_once_make_one_chain() {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var at = 0; at < 200; at++) {
                var name = "look-" + at;
                writers.execute(() -> look(name));
            }
        }

        assertThat(verdict().entries()).isEqualTo(210);
        assertThat(findings()).isEmpty();
    }

    @Test
    void the_same_history_handed_on_twice_is_one_entry() {
        recorder.accept(event(1, "step-1"));

        assertThat(verdict().entries()).isEqualTo(10);
    }

    private TrailCheck.Verdict verdict() {
        return check.verify(Optional.empty());
    }

    private List<String> findings() {
        return verdict().findings().stream().map(Finding::words).toList();
    }

    private void tamper(String... statements) {
        sql.sql("alter table audit_entry disable trigger user").update();
        sql.sql("alter table audit_detail disable trigger user").update();
        for (var statement : statements) sql.sql(statement).update();
    }

    private Entry entry(long number) {
        return sql.sql("select * from audit_entry where number = :number")
                .param("number", number)
                .query((row, _) -> TrailStore.entry(row))
                .single();
    }

    private static Details entryDetails() {
        return new Details("Nobody", "", "forged.pdf", null, null);
    }

    private void look(String file) {
        var reader = new Caller.Reader(Locale.ENGLISH, ZoneId.of("Asia/Singapore"));
        var verifier =
                new Caller.Staff(
                        new PersonId(Ids.next()), "Vera Wang", Set.of(Role.VERIFIER), reader);
        transaction.executeWithoutResult(
                _ -> recorder.looked(new Looked(verifier, APPLICATION, "document 1", file)));
    }

    private void change(String type) {
        var id = insertEvent(type);
        transaction.executeWithoutResult(_ -> recorder.accept(event(id, type)));
    }

    private static Event event(long id, String type) {
        var facts = JsonMapper.builder().build().createObjectNode();
        return new Event(
                id,
                APPLICATION,
                1,
                type,
                HandClock.inSingapore("2026-11-23T10:00"),
                Actor.SYSTEM,
                null,
                null,
                null,
                facts);
    }

    private long insertEvent(String type) {
        return sql.sql(
                        """
                        insert into platform_event (subject, subject_id, version, type, at, actor_id, actor_name,
                                                    actor_role, origin, destination, reason, payload)
                        values ('application', :id, 1, :type, now(), :actor, 'Mei Tan', 'OWNER',
                                'DRAFT', 'UNDER_REVIEW', 'please', '{"amount": 1.50, "company": "鼎盛"}')
                        returning id
                        """)
                .param("id", APPLICATION.id())
                .param("type", type)
                .param("actor", UUID.randomUUID())
                .query(Long.class)
                .single();
    }
}
