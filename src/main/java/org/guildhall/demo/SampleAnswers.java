package org.guildhall.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the companies of the sample world fill in, and what they are offered.
final class SampleAnswers {
    static final Map<String, List<String>> HANSA =
            reachedAt(
                    "channel@hansa.example",
                    form(
                            "+49 40 3176 5500",
                            "https://hansa-rechenwerk.example",
                            "14",
                            "europe",
                            "Shipping and logistics companies between Hamburg and Rotterdam, and two port authorities.",
                            "1200000.00",
                            "EUR"));
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
    static final Map<String, List<String>> SOUTHERN_TERMS =
            terms(
                    "Bank of Melbourne, Southern Cross Compute Pty Ltd, 193-879 4412 0098",
                    "12.00",
                    "300000.00");
    static final Map<String, List<String>> LEVANTE =
            form(
                    "+34 963 555 010",
                    "https://mayorista-levante.example",
                    "46",
                    "europe",
                    "Sixty resellers between Barcelona and Málaga, most of them for tourism and farming.",
                    "4000000.00",
                    "EUR");
    static final Map<String, List<String>> LEVANTE_TERMS =
            terms(
                    "Banco del Turia, Mayorista Levante Cloud, S.L., ES91 2100 0418 4502 0005 1332",
                    "22.00",
                    "900000.00");
    static final Map<String, List<String>> ATELIER =
            form(
                    "+33 4 78 55 01 20",
                    "https://atelier-nuage.example",
                    "11",
                    "europe",
                    "Design and film studios in Lyon and Grenoble.",
                    "600000.00",
                    "EUR");
    static final Map<String, List<String>> ATELIER_TERMS =
            terms(
                    "Banque du Rhône, Atelier Nuage SAS, FR76 3000 6000 0112 3456 7890 189",
                    "10.00",
                    "80000.00");
    static final Map<String, List<String>> ATELIER_NEW_TERMS =
            terms(
                    "Banque du Rhône, Atelier Nuage SAS, FR76 3000 6000 0112 3456 7890 189",
                    "14.00",
                    "150000.00");
    static final String LEVANTE_TALK =
            "Supplies sixty resellers, has trainers of its own and bills in their name. Suitable.";
    static final Map<String, Set<String>> ESSENTIALS =
            Map.of(
                    "shortfall", Set.of("compensated"),
                    "accounts", Set.of("partnership"),
                    "ask", Set.of("ask"),
                    "always", Set.of("partner", "data"));
    static final Map<String, Set<String>> DISTRIBUTION_WRONG =
            Map.of(
                    "prices", Set.of("yes"),
                    "before", Set.of("after"),
                    "notes", Set.of("uid"));

    private SampleAnswers() {}

    private static Map<String, List<String>> reachedAt(
            String email, Map<String, List<String>> form) {
        var all = new LinkedHashMap<>(form);
        all.put("contactEmail", List.of(email));
        return Map.copyOf(all);
    }

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

    private static Map<String, List<String>> terms(
            String account, String discount, String commitment) {
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
        terms.put("settlementAccount", List.of(account));
        terms.put("productDiscounts.group", List.of("compute", "storage"));
        terms.put("productDiscounts.discount", List.of(discount, "8.00"));
        terms.put("commitment", List.of(commitment));
        terms.put("commitmentCurrency", List.of("USD"));
        terms.put("commitmentPeriod", List.of("quarter"));
        terms.put("compensationRate", List.of("10.00"));
        return terms;
    }
}
