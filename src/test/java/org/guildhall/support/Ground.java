package org.guildhall.support;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.guildhall.platform.database.Plans;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.settings.Vendor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The little that one package's fronts stand on: a database of their own, transactions, timers,
/// the settings of a vendor with two sites, and a clock to put by hand. Named by whoever wants it,
/// so that a whole Guildhall on the same path never finds it.
@EnableTransactionManagement
@ComponentScan("org.guildhall.platform.job")
public class Ground {
    @Bean(destroyMethod = "close")
    TestDatabase testDatabase() {
        return TestDatabase.create();
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(TestDatabase database) {
        return database.dataSource();
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    Plans plans(JdbcClient sql) {
        return new Plans(sql);
    }

    @Bean
    HandClock clock() {
        return new HandClock();
    }

    @Bean
    Settings settings() {
        return new Settings(
                Settings.Mode.RUN,
                URI.create("http://localhost:8080"),
                new Vendor("Alibaba Cloud"),
                List.of(
                        site("international", "Asia/Singapore", "SG"),
                        site("china", "Asia/Shanghai", "CN")),
                new Settings.Mail("partners@guildhall.example"));
    }

    private static Site site(String code, String zone, String calendar) {
        return new Site(code, ZoneId.of(zone), calendar, LocalTime.of(9, 0), LocalTime.of(18, 0));
    }
}
