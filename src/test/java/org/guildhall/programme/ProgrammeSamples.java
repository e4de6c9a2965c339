package org.guildhall.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Programmes as shipped, and a form filled in rightly.
public final class ProgrammeSamples {
    /// The codes of the programmes that come along.
    public static final List<String> SHIPPED = List.of("agency", "distributor", "reseller");

    /// Read once: what reads it a hundred times a second isn't measured for it.
    private static final Map<String, Programme> READ = new ConcurrentHashMap<>();

    private ProgrammeSamples() {}

    public static Programme reseller() {
        return shipped("reseller");
    }

    static Programme shipped(String code) {
        return READ.computeIfAbsent(code, each -> ProgrammeFile.read(each + ".yml", text(each), 1));
    }

    /// The file of a shipped programme.
    public static String text(String code) {
        var name = "/programmes/" + code + ".yml";
        try (var file = Objects.requireNonNull(ProgrammeSamples.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The manual's example of a programme of one's own.
    public static String referral() {
        try {
            return Files.readString(Path.of("docs/examples/referral.yml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Map<String, List<String>> application() {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("contactName", List.of("  Lin Wei 林伟 "));
        typed.put("contactEmail", List.of("lin.wei@Harbour.Example"));
        typed.put("contactPhone", List.of("+65 6123 4567"));
        typed.put("website", List.of("harbour.example/cloud"));
        typed.put("teamSize", List.of("1,200"));
        typed.put("businessRegion", List.of("china", "apac"));
        typed.put("mainCustomers", List.of("Shipping,\r\nports"));
        typed.put("expectedSales", List.of("1,250,000"));
        typed.put("expectedSalesCurrency", List.of("SGD"));
        typed.put("mainUid", List.of("1234 5678 9012 3452"));
        typed.put("associatedUids", List.of(""));
        typed.put("declaration", List.of("yes"));
        return typed;
    }

    public static Map<String, List<String>> terms() {
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put("vendorParty", List.of("Alibaba Cloud"));
        typed.put("partnerParty", List.of("Harbour Cloud Pte. Ltd."));
        typed.put("registrationNumber", List.of("197401143C"));
        typed.put("programmeName", List.of("Alibaba Cloud Reseller Program"));
        typed.put("businessRegion", List.of("apac"));
        typed.put("mainUid", List.of("1234567890123452"));
        typed.put("partnerContact", List.of("Lin Wei"));
        typed.put("partnerEmail", List.of("lin.wei@harbour.example"));
        typed.put("vendorContact", List.of("Mei Tan"));
        typed.put("commissionLevel", List.of("silver"));
        typed.put("ratePlan.kind", List.of("graduated"));
        typed.put("ratePlan.currency", List.of("USD"));
        typed.put("ratePlan.from", List.of("0", "10000", "", "50,000"));
        typed.put("ratePlan.rate", List.of("5", "7.5", "", "10 %"));
        typed.put("productGroups", List.of("compute", "storage"));
        typed.put("settlementCurrency", List.of("USD"));
        typed.put("settlementPeriod", List.of("month"));
        typed.put("settlementDay", List.of("15"));
        typed.put("paymentTerm", List.of("30"));
        typed.put("settlementAccount", List.of("Harbour Bank, Harbour Cloud, 001-234567"));
        typed.put("productDiscounts.group", List.of("compute", "storage", ""));
        typed.put("productDiscounts.discount", List.of("20", "12.5", ""));
        typed.put("commitment", List.of("300000"));
        typed.put("commitmentCurrency", List.of("USD"));
        typed.put("commitmentPeriod", List.of("year"));
        typed.put("compensationRate", List.of("10"));
        return typed;
    }
}
