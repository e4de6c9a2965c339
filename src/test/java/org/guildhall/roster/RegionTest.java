package org.guildhall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where an enterprise is.
class RegionTest {
    @Test
    void a_country_has_its_region() {
        assertThat(Region.of("AU")).isEqualTo(Region.APAC);
        assertThat(Region.of("CN")).isEqualTo(Region.CHINA);
        assertThat(Region.of("DE")).isEqualTo(Region.EUROPE);
        assertThat(Region.of("AE")).isEqualTo(Region.MEA);
        assertThat(Region.of("US")).isEqualTo(Region.NORTH_AMERICA);
        assertThat(Region.of("MX")).isEqualTo(Region.LATIN_AMERICA);
    }

    @Test
    void what_is_left_for_middle_east_and_africa_is_there() {
        var rest =
                Arrays.stream(Locale.getISOCountries())
                        .filter(country -> Region.of(country) == Region.MEA)
                        .collect(Collectors.joining(" "));
        assertThat(rest)
                .isEqualTo(
                        "AE AO AQ BF BH BI BJ BV BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GS GW HM IL"
                                + " IO IQ IR JO KE KM KW LB LR LS LY MA MG ML MR MU MW MZ NA NE NG OM PS QA RE RW"
                                + " SA SC SD SH SL SN SO SS ST SY SZ TD TF TG TN TZ UG UM YE YT ZA ZM ZW");
    }
}
