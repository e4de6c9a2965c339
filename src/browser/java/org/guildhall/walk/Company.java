package org.guildhall.walk;

import java.util.Locale;

/// The company that applies, and the person who does it for her.
///
/// @param wish what she asks for when the first terms are offered
record Company(
        Locale language,
        String person,
        String email,
        String country,
        String name,
        String scheme,
        String number,
        String address,
        String phone,
        String wish) {
    static final String PASSWORD = "seven lanterns over the harbour";

    /// A reseller in Singapore.
    static Company nusantara() {
        return new Company(
                Locale.ENGLISH,
                "Ayu Lestari",
                "ayu.lestari@nusantara.example",
                "SG",
                "Nusantara Cloud Pte. Ltd.",
                "uen",
                "197401143C",
                "1 Raffles Place, Singapore 048616",
                "+65 6123 4567",
                "15 % on compute, please.");
    }

    /// A reseller in Valencia, who reads Spanish.
    static Company naranja() {
        return new Company(
                Locale.of("es"),
                "Lucía Ferrer",
                "lucia.ferrer@naranja.example",
                "ES",
                "Naranja Servicios en la Nube, S.L.",
                "vat",
                "ESB12345674",
                "Carrer de la Pau 12, 46002 València",
                "+34 963 555 010",
                "Un 15 % en computación, por favor.");
    }

    /// A distributor in Hamburg, which reads English.
    static Company hansekontor() {
        return new Company(
                Locale.ENGLISH,
                "Greta Lindqvist",
                "greta.lindqvist@hansekontor.example",
                "DE",
                "Hansekontor Cloud GmbH",
                "vat",
                "DE143454214",
                "Große Elbstraße 12, 22767 Hamburg",
                "+49 40 555 0134",
                "22 % on compute, please.");
    }

    /// A reseller in Beijing, in whose contract both scripts stand side by side.
    static Company yunqiao() {
        return new Company(
                Locale.SIMPLIFIED_CHINESE,
                "李雪",
                "li.xue@yunqiao.example",
                "CN",
                "北京云桥科技有限公司",
                "uscc",
                "91110000600037341L",
                "北京市海淀区中关村大街1号",
                "+86 10 8888 6666",
                "计算产品请给 15 % 折扣。");
    }
}
