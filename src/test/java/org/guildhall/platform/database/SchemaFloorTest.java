package org.guildhall.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.guildhall.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaFloorTest {
    @Test
    void a_program_reads_a_schema_up_to_the_floor_that_it_knows() throws SQLException {
        try (var database = TestDatabase.create();
                var connection = database.dataSource().getConnection()) {
            assertThatCode(() -> SchemaFloor.check(connection)).doesNotThrowAnyException();
            raise(database, Migrations.newest());
            assertThatCode(() -> SchemaFloor.check(connection)).doesNotThrowAnyException();
            raise(database, "299912312359");
            assertThatThrownBy(() -> SchemaFloor.check(connection))
                    .isInstanceOf(SchemaTooNew.class)
                    .hasMessageContaining("needs a program that knows migration 299912312359")
                    .hasMessageContaining(Migrations.newest());
        }
    }

    @Test
    void where_there_is_no_schema_yet_every_program_may_make_one() throws SQLException {
        try (var database = TestDatabase.empty();
                var connection = database.dataSource().getConnection()) {
            assertThatCode(() -> SchemaFloor.check(connection)).doesNotThrowAnyException();
        }
    }

    private static void raise(TestDatabase database, String floor) {
        JdbcClient.create(database.dataSource())
                .sql("update platform_floor set oldest = ?")
                .param(floor)
                .update();
    }
}
