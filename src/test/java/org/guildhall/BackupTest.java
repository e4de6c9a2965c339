package org.guildhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.guildhall.platform.backup.BackupFile;
import org.guildhall.platform.backup.Manifest;
import org.guildhall.platform.backup.NotRestorable;
import org.guildhall.platform.file.FileId;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything out of one database and into another, as an operator does it.
class BackupTest {
    private static final String KEY = "m0VbZr3Yq1nT8uKx5cJwPzL2hGdFsAe9RtUvXyQoNik=";
    private static final long SEED = 2026;

    @TempDir Path directory;

    @Test
    void a_serving_installation_is_backed_up_and_goes_on_elsewhere() throws Exception {
        var source = Installation.get();
        var key = Objects.requireNonNull(source.startedWith().get("guildhall.key"));
        var owner = source.crowd().verifiedOwner("Olivia Owner", "Southern Cloud Pty Ltd");
        var file = directory.resolve("first.backup");
        var operator = Operator.of(directory, source.testDatabase(), key);
        try (var _ = new Writing(source)) {
            assertThat(operator.says("backup", file.toString()).status()).isZero();
        }

        try (var database = TestDatabase.empty()) {
            var elsewhere = Operator.of(directory, database, key);
            var restored = elsewhere.says("restore", file.toString());

            assertThat(restored.errors()).isEmpty();
            assertThat(restored.status()).isZero();
            everything_is_the_same(elsewhere, file);
            nothing_is_torn(JdbcClient.create(database.dataSource()));
            assertThat(elsewhere.says("audit", "verify").status()).isZero();
            people_go_on(database, key, owner);
        }
    }

    /// People who register all the while, each with an account, a person, history and letters.
    private record Writing(AtomicBoolean goesOn, Thread thread) implements AutoCloseable {
        Writing(Installation source) throws InterruptedException {
            this(new AtomicBoolean(true), source, new CountDownLatch(2));
        }

        private Writing(AtomicBoolean goesOn, Installation source, CountDownLatch begun)
                throws InterruptedException {
            this(
                    goesOn,
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        while (goesOn.get()) {
                                            source.crowd().owner("Wendy Writer");
                                            begun.countDown();
                                        }
                                    }));
            begun.await();
        }

        @Override
        public void close() {
            goesOn.set(false);
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void everything_is_the_same(Operator elsewhere, Path first) throws IOException {
        var second = directory.resolve("second.backup");
        assertThat(elsewhere.says("backup", second.toString()).status()).isZero();
        var then = manifest(first);
        var now = manifest(second);

        assertThat(now.tables()).isEqualTo(then.tables());
        assertThat(now.sequences()).isEqualTo(then.sequences());
        assertThat(now.migrations()).isEqualTo(then.migrations());
        assertThat(then.rows()).isGreaterThan(20);
    }

    private static void nothing_is_torn(JdbcClient restored) {
        var accounts = "select count(*) from account_account";
        var owned =
                """
                select count(distinct a.id) from account_account a join account_person p on p.account_id = a.id
                """;
        assertThat(count(restored, accounts)).isEqualTo(count(restored, owned)).isPositive();
        assertThat(count(restored, "select count(*) from pg_trigger where tgenabled <> 'O'"))
                .isZero();
        assertThatThrownBy(() -> restored.sql("delete from platform_event").update())
                .hasMessageContaining("never changed");
    }

    private static void people_go_on(TestDatabase database, String key, Persona owner) {
        try (var guildhall = Installation.on(database, key)) {
            var visit = guildhall.crowd().signedIn(owner);
            assertThat(visit.follow("/account").body()).contains("Olivia Owner");
            var document =
                    guildhall
                            .database()
                            .sql("select sha256 from platform_file limit 1")
                            .query(String.class)
                            .single();
            assertThat(
                            guildhall
                                    .front(org.guildhall.platform.file.Files.class)
                                    .read(new FileId(document)))
                    .isNotEmpty();
        }
    }

    @Test
    void a_flipped_byte_is_found_wherever_it_is_and_nothing_is_touched() throws Exception {
        try (var database = TestDatabase.create();
                var target = TestDatabase.empty()) {
            var file = directory.resolve("whole.backup");
            Operator.of(directory, database, KEY).says("backup", file.toString());
            var whole = Files.readAllBytes(file);
            var random = new Random(SEED);
            var places = new HashSet<Integer>();
            for (var i = 0; i < 200; i++) places.add(random.nextInt(whole.length));
            places.add(0);
            places.add(whole.length - 1);
            var damaged = directory.resolve("damaged.backup");
            for (var place : places) {
                var changed = whole.clone();
                changed[place] ^= 1;
                Files.write(damaged, changed);
                assertThatThrownBy(() -> BackupFile.open(damaged).close())
                        .isInstanceOf(NotRestorable.class);
            }
            Files.write(damaged, Arrays.copyOf(whole, whole.length - 1));

            var said = Operator.of(directory, target, KEY).says("restore", damaged.toString());

            assertThat(said.status()).isEqualTo(Ending.NOT_AS_WRITTEN.status());
            assertThat(said.errors().strip()).hasLineCount(1).contains("damaged");
            assertThat(tables(target)).isZero();
        }
    }

    @Test
    void a_backup_goes_into_an_empty_database_or_replaces_what_is_there() throws Exception {
        try (var database = TestDatabase.create();
                var full = TestDatabase.create()) {
            var file = directory.resolve("a.backup");
            var operator = Operator.of(directory, database, KEY);
            assertThat(operator.says("backup", file.toString()).status()).isZero();
            assertThat(operator.says("backup", file.toString()).errors())
                    .contains("never written over");
            var nowhere = operator.says("backup", directory.resolve("nowhere/a.backup").toString());
            assertThat(nowhere.status()).isEqualTo(Ending.WRONG_USE.status());
            assertThat(nowhere.errors()).contains("there is no directory for");
            var target = Operator.of(directory, full, KEY.replace('m', 'n'));

            var refused = target.says("restore", file.toString());
            assertThat(refused.status()).isEqualTo(Ending.WRONG_USE.status());
            assertThat(refused.errors()).contains("not empty");

            var replaced = target.says("restore", file.toString(), "--replace", "--yes");
            assertThat(replaced.status()).as(replaced.errors()).isZero();
            assertThat(replaced.errors()).contains("warning: the key here");
        }
    }

    @Test
    void an_older_schema_is_brought_up_to_date_and_a_newer_one_refused() throws Exception {
        try (var old = TestDatabase.empty();
                var target = TestDatabase.empty();
                var newer = TestDatabase.create();
                var untouched = TestDatabase.empty()) {
            Flyway.configure()
                    .dataSource(old.dataSource())
                    .locations("classpath:db/migration")
                    .target("202611252249")
                    .load()
                    .migrate();
            var sql = JdbcClient.create(old.dataSource());
            sql.sql("insert into platform_number values ('APP', 2026, 41)").update();
            var file = directory.resolve("old.backup");
            assertThat(Operator.of(directory, old, KEY).says("backup", file.toString()).status())
                    .isZero();
            assertThat(
                            Operator.of(directory, target, KEY)
                                    .says("restore", file.toString())
                                    .status())
                    .isZero();
            var there = JdbcClient.create(target.dataSource());
            assertThat(count(there, "select last from platform_number")).isEqualTo(41);
            assertThat(count(there, "select count(*) from platform_upkeep")).isZero();

            JdbcClient.create(newer.dataSource())
                    .sql(
                            """
                            insert into flyway_schema_history
                            values (9999, '299912312359', 'later', 'SQL', 'later', 1, 'x', now(), 1, true)
                            """)
                    .update();
            var later = directory.resolve("later.backup");
            Operator.of(directory, newer, KEY).says("backup", later.toString());
            var said = Operator.of(directory, untouched, KEY).says("restore", later.toString());
            assertThat(said.status()).isEqualTo(Ending.WRONG_USE.status());
            assertThat(said.errors()).contains("299912312359", "does not know");
            assertThat(tables(untouched)).isZero();
        }
    }

    private static Manifest manifest(Path file) throws IOException {
        try (var backup = BackupFile.open(file)) {
            return backup.manifest();
        }
    }

    private static long tables(TestDatabase database) {
        return count(
                JdbcClient.create(database.dataSource()),
                "select count(*) from pg_tables where schemaname = 'public'");
    }

    private static long count(JdbcClient sql, String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
