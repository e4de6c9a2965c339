package org.guildhall.walk;

import java.util.Locale;

/// The company that applies, and the person who does it for her.
record Company(
        Locale language,
        String person,
        String email,
        String country,
        String name,
        String scheme,
        String number,
        String address,
        String phone) {
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
                "+65 6123 4567");
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
                "+86 10 8888 6666");
    }
}
