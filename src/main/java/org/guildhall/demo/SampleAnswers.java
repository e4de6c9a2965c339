package org.guildhall.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the companies of the sample world fill in, and what they are offered.
final class SampleAnswers {
    static final Map<String, List<String>> HANSA =
            form(
                    "+49 40 3176 5500",
                    "https://hansa-rechenwerk.example",
                    "14",
                    "europe",
                    "Shipping and logistics companies between Hamburg and Rotterdam, and two port authorities.",
                    "1200000.00",
                    "EUR");
    static final String HANSA_QUESTION =
            "Thank you for applying. Which of the two port authorities may we name as a reference?";
    static final String TALKED = "Mariana Ríos Peña, Mei Tan";
    static final String TALK =
            "They advise forty hospitals and clinics and want to go on advising, not billing. Suitable.";
    static final Map<String, List<String>> SOUTHERN =
            form(
                    "+61 3 9010 5430",
                    "https://southern-cross-compute.example",
                    "32",
                    "apac",
                    "Universities and hospitals in Victoria and New South Wales.",
                    "2500000.00",
                    "AUD");
    static final Map<String, List<String>> SOUTHERN_TERMS = terms();

    private SampleAnswers() {}

    private static Map<String, List<String>> form(
            String phone,
            String website,
            String team,
            String region,
            String customers,
            String sales,
            String currency) {
        return Map.of(
                "contactPhone", List.of(phone),
                "website", List.of(website),
                "teamSize", List.of(team),
                "businessRegion", List.of(region),
                "mainCustomers", List.of(customers),
                "expectedSales", List.of(sales),
                "expectedSalesCurrency", List.of(currency));
    }

    private static Map<String, List<String>> terms() {
        var terms = new LinkedHashMap<String, List<String>>();
        terms.put("commissionLevel", List.of("silver"));
        terms.put("ratePlan.kind", List.of("graduated"));
        terms.put("ratePlan.currency", List.of("USD"));
        terms.put("ratePlan.from", List.of("0", "100000", "500000"));
        terms.put("ratePlan.rate", List.of("6.00", "8.00", "10.00"));
        terms.put("productGroups", List.of("compute", "storage", "database"));
        terms.put("settlementCurrency", List.of("USD"));
        terms.put("settlementPeriod", List.of("quarter"));
        terms.put("settlementDay", List.of("15"));
        terms.put("paymentTerm", List.of("30"));
        terms.put(
                "settlementAccount",
                List.of("Bank of Melbourne, Southern Cross Compute Pty Ltd, 193-879 4412 0098"));
        terms.put("productDiscounts.group", List.of("compute", "storage"));
        terms.put("productDiscounts.discount", List.of("12.00", "8.00"));
        terms.put("commitment", List.of("300000.00"));
        terms.put("commitmentCurrency", List.of("USD"));
        terms.put("commitmentPeriod", List.of("quarter"));
        terms.put("compensationRate", List.of("10.00"));
        return terms;
    }
}
