package org.guildhall.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.programme.template.ContractTemplates;
import org.guildhall.support.Ground;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig({Ground.class, ProgrammesTest.Fixture.class})
@DirtiesContext
class ProgrammesTest {
    private static final String RESELLER = ProgrammeSamples.text("reseller");

    @Autowired private Programmes programmes;
    @Autowired private ProgrammeStart start;
    @Autowired private JdbcClient sql;

    @Test
    void a_site_offers_the_programmes_it_is_named_in() {
        assertThat(programmes.of("china")).extracting(Programme::code).contains("reseller");
        assertThat(programmes.of("elsewhere")).isEmpty();
        assertThatThrownBy(() -> programmes.current("nobodys")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_running_application_keeps_the_version_it_began_with() {
        var before = programmes.load("reseller.yml", RESELLER);
        var after = programmes.load("reseller.yml", RESELLER.replace("review: 3", "review: 4"));

        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(programmes.current("reseller").promises().review()).isEqualTo(4);
        assertThat(programmes.version("reseller", before.version()).promises().review())
                .isEqualTo(3);
    }

    @Test
    void the_same_text_is_the_same_version_at_every_start() {
        var before = programmes.load("reseller.yml", RESELLER).version();
        start.afterSingletonsInstantiated();

        assertThat(programmes.current("reseller").version()).isEqualTo(before);
    }

    @Test
    void a_kept_version_never_changes() {
        assertThatThrownBy(() -> sql.sql("update programme_version set text = ''").update())
                .hasMessageContaining("never changes");
    }

    @Test
    void a_site_nobody_has_set_up_is_refused() {
        var elsewhere = RESELLER.replace("sites: [international, china]", "sites: [moon]");

        assertThatThrownBy(() -> programmes.load("reseller.yml", elsewhere))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining("[moon] unknown; allowed:")
                .hasMessageContaining("international");
    }

    @Configuration
    @Import({ProgrammeStore.class, Programmes.class, ProgrammeStart.class, ContractTemplates.class})
    static class Fixture {}
}
