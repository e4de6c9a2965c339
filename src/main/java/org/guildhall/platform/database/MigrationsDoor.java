package org.guildhall.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Migrations go through a door of their own: one may take as long as it needs, while what people
/// ask for has to be answered within seconds. A schema that this program can't read is left alone.
@Configuration
class MigrationsDoor {
    @Bean
    FlywayConfigurationCustomizer unhurried(JdbcConnectionDetails database) {
        return flyway -> flyway.dataSource(open(database));
    }

    @Bean
    FlywayMigrationStrategy notBeneathTheFloor() {
        return flyway -> {
            check(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }

    private static void check(DataSource database) {
        try (var connection = database.getConnection()) {
            SchemaFloor.check(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DataSource open(JdbcConnectionDetails database) {
        return new DriverManagerDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
