package org.guildhall.demo;

import org.guildhall.verification.lifecycle.Details;

/// A company of the sample world, with what its verification says about it.
///
/// @param english its name in Latin letters, as its papers have it beside the legal one
record SampleCompany(String site, String english, Details details) {
    static final SampleCompany NUSANTARA =
            new SampleCompany(
                    "international",
                    "Nusantara Cloud Pte. Ltd.",
                    new Details(
                            "Nusantara Cloud Pte. Ltd.",
                            "SG",
                            "uen",
                            "197401143C",
                            "8 Marina View, #21-04, Singapore 018960",
                            "Ayu Lestari"));
    static final SampleCompany YUNQIAO =
            new SampleCompany(
                    "china",
                    "Beijing Yunqiao Technology Co., Ltd.",
                    new Details(
                            "北京云桥科技有限公司",
                            "CN",
                            "uscc",
                            "91110000600037341L",
                            "北京市海淀区中关村大街18号6层",
                            "李雪"));
    static final SampleCompany AZTECA =
            new SampleCompany(
                    "international",
                    "Nube Azteca S.A. de C.V.",
                    new Details(
                            "Nube Azteca S.A. de C.V.",
                            "MX",
                            "mx-rfc",
                            "NAZ140312KT6",
                            "Av. Paseo de la Reforma 250, Juárez, 06600 Ciudad de México",
                            "Mariana Ríos Peña"));
    static final SampleCompany HANSA =
            new SampleCompany(
                    "international",
                    "Hansa Rechenwerk GmbH",
                    new Details(
                            "Hansa Rechenwerk GmbH",
                            "DE",
                            "vat",
                            "DE143454214",
                            "Am Sandtorkai 27, 20457 Hamburg",
                            "Jonas Petersen"));
    static final SampleCompany SOUTHERN =
            new SampleCompany(
                    "international",
                    "Southern Cross Compute Pty Ltd",
                    new Details(
                            "Southern Cross Compute Pty Ltd",
                            "AU",
                            "abn",
                            "83914571673",
                            "Level 9, 120 Collins Street, Melbourne VIC 3000",
                            "Olivia Hart"));
    static final SampleCompany LOTUS =
            new SampleCompany(
                    "international",
                    "Lotus Stack LLP",
                    new Details(
                            "Lotus Stack LLP",
                            "IN",
                            "gstin",
                            "27AAPFU0939F1ZV",
                            "401 Linking Road, Bandra West, Mumbai 400050",
                            "Priya Deshmukh"));
    static final SampleCompany MERLION =
            new SampleCompany(
                    "international",
                    "Merlion Byte Pte. Ltd.",
                    new Details("Merlion Byte Pte. Ltd.", "SG", "uen", "", "", "Daniel Lim"));

    static final SampleCompany LEVANTE =
            new SampleCompany(
                    "international",
                    "Mayorista Levante Cloud, S.L.",
                    new Details(
                            "Mayorista Levante Cloud, S.L.",
                            "ES",
                            "vat",
                            "ESB12345674",
                            "Carrer de la Pau 12, 46002 València",
                            "Carmen Ortega Vidal"));
    static final SampleCompany ATELIER =
            new SampleCompany(
                    "international",
                    "Atelier Nuage SAS",
                    new Details(
                            "Atelier Nuage SAS",
                            "FR",
                            "vat",
                            "FR40303265045",
                            "14 rue de la Bourse, 69002 Lyon",
                            "Claire Fontaine"));

    String name() {
        return details.legalName();
    }
}
