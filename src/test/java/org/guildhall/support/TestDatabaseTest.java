package org.guildhall.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void each_database_is_a_copy_of_its_own() {
        try (var one = TestDatabase.create();
                var other = TestDatabase.create()) {
            JdbcClient.create(one.dataSource()).sql("create table only_here (word text)").update();

            assertThat(tables(one)).isEqualTo(tables(other) + 1);
        }
    }

    private static long tables(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from pg_tables where schemaname = 'public'")
                .query(Long.class)
                .single();
    }
}
