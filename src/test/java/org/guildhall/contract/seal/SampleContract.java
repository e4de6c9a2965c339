package org.guildhall.contract.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contract.paper.Conditions;
import org.guildhall.contract.paper.Contact;
import org.guildhall.contract.paper.ContractPaper;
import org.guildhall.contract.paper.Draft;
import org.guildhall.contract.paper.Party;
import org.guildhall.contract.paper.SheetBlock;
import org.guildhall.contract.paper.SheetRow;
import org.guildhall.programme.ContractTerms.Route;
import org.guildhall.programme.template.ContractTemplates;

/// A contract between Alibaba Cloud and a company with a Chinese name, for tests.
public final class SampleContract {
    public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");
    static final String SHEET_HASH = "0123456789abcdef".repeat(4);

    static final Conditions CONDITIONS =
            new Conditions(Route.ELECTRONIC, 14, List.of(7, 11, 13), 12);

    /// The form that it is printed on.
    public static final String FORM = ContractTemplates.shipped().text("reseller");

    private SampleContract() {}

    public static Draft draft() {
        return new Draft(
                UUID.fromString("01990000-0000-7000-8000-000000000001"),
                UUID.fromString("01990000-0000-7000-8000-000000000002"),
                "APP-2026-00042",
                "reseller",
                "Alibaba Cloud Reseller Program",
                new Party("Alibaba Cloud", "UEN 197401143C", "51 Bras Basah Road, Singapore"),
                new Party(
                        "杭州云帆科技有限公司 (Hangzhou Yunfan & Łódź Ltd.)",
                        "USCC 91110000600037341L",
                        "浙江省杭州市西湖区文三路1号"),
                List.of(
                        new SheetBlock(
                                "Basic information",
                                List.of(
                                        new SheetRow("Region of business", "中国 · China"),
                                        new SheetRow("Main UID", "5000 1234 5678 9012"))),
                        new SheetBlock(
                                "Commission Policy Information",
                                List.of(new SheetRow("Commission level", "Gold {not a place}"))),
                        new SheetBlock(
                                "Discount information",
                                List.of(new SheetRow("Commitment", "USD 120,000.00 a year")))),
                2,
                SHEET_HASH,
                LocalDate.parse("2026-12-01"),
                SINGAPORE,
                CONDITIONS,
                new Contact("王芳 Wang Fang", "wang.fang@yunfan.example", Locale.SIMPLIFIED_CHINESE),
                Optional.empty(),
                Optional.of(Map.of("zh", "阿里云经销商计划")));
    }

    public static Seals seals() {
        var password = "not a secret".toCharArray();
        return KeyStoreSeals.open(SealFoundry.pkcs12("Alibaba Cloud", NOON, password), password);
    }

    static Inscription partner(Optional<byte[]> drawn) {
        return new Inscription(
                Side.PARTNER,
                "李伟 Li Wei",
                draft().partner().name(),
                "I agree to contract CON-2026-00001",
                NOON,
                SINGAPORE,
                "李伟 Li Wei",
                drawn);
    }

    static Inscription vendor() {
        return new Inscription(
                Side.VENDOR,
                "Zofia Łęcka",
                "Alibaba Cloud",
                "Countersigned for the vendor",
                NOON.plusSeconds(3600),
                SINGAPORE,
                "Zofia Łęcka",
                Optional.empty());
    }

    /// The paper with both signatures.
    public static byte[] signed(Seals seals) {
        var signing = new Signing(seals, Optional.empty());
        var paper = ContractPaper.print("CON-2026-00001", draft(), FORM);
        return signing.sign(signing.sign(paper, partner(Optional.empty())), vendor());
    }
}
