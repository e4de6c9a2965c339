package org.guildhall.roster;

import java.util.Arrays;
import java.util.List;

/// Where an enterprise is, as vendors cut the world into sales regions. The country decides; what
/// is named nowhere is Middle East and Africa.
public enum Region {
    APAC(
            """
            AF AS AU BD BN BT CC CK CX FJ FM GU HK ID IN JP KG KH KI KP KR KZ LA LK MH MM MN MO MP MV MY NC NF NP NR
            NU NZ PF PG PH PK PN PW SB SG TH TJ TK TL TM TO TV TW UZ VN VU WF WS
            """),
    CHINA("CN"),
    EUROPE(
            """
            AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU
            LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK
            """),
    MEA(""),
    NORTH_AMERICA("BM CA GL PM US"),
    LATIN_AMERICA(
            """
            AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX
            NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI
            """);

    private final List<String> countries;

    Region(String countries) {
        this.countries = List.of(countries.strip().split("\\s+"));
    }

    /// The region of a country (ISO 3166-1, two letters).
    public static Region of(String country) {
        return Arrays.stream(values())
                .filter(region -> region.countries.contains(country))
                .findFirst()
                .orElse(MEA);
    }

    /// The message that names it.
    public String key() {
        return "roster.region." + name();
    }
}
