package org.guildhall.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.web.frame.Rail;
import org.guildhall.terms.SheetTable;

/// The partner's home, and terms to confirm.
final class PortalSamples {
    private static final String NEXT =
            """
            <section class="card next-thing">
              <p class="over-title">Your next step</p>
              <h2>Please confirm the following business terms</h2>
              <p>Jonas Weber sent version 2 of your decision sheet on Tue 24 Nov 2026. Read it, then confirm it or ask for a change.</p>
              <div class="actions stretch"><a class="button primary" href="/portal/terms">Enter the Application Process</a><a class="button quiet" href="/help">Who can help me?</a></div>
            </section>
            """;
    private static final String PEOPLE =
            """
            <section class="card"><h2>Who you can talk to</h2>
              <p>Jonas Weber, your business developer</p>
              <p><a href="mailto:jonas.weber@example.com">jonas.weber@example.com</a></p>
            </section>
            """;

    private PortalSamples() {}

    static String home(Parts parts) {
        return parts.page(
                "portal",
                "Home",
                parts.part(
                        "head",
                        Map.of(
                                "title",
                                "Good morning, Mei Lin",
                                "lead",
                                "Lumen Harbour Pte. Ltd. · Alibaba Cloud Reseller Program")),
                "<div class='stack loose'>",
                NEXT,
                "<section class='card'><h2>Where your application stands</h2>",
                parts.part("rail", Map.of("rail", rail(parts))),
                "</section>",
                "<div class='cards'>",
                "<section class='card'><h2>Application APP-2026-00042</h2>",
                Parts.plain("facts", Map.of("facts", FACTS)),
                "</section>",
                PEOPLE,
                "</div></div>");
    }

    static final List<Fact> FACTS =
            List.of(
                    new Fact("Company", "Lumen Harbour Pte. Ltd."),
                    new Fact("Registration number", "197401143C"),
                    new Fact("Business region", "Singapore, Malaysia"),
                    new Fact("Expected yearly sales", "USD 1,250,000.00"));

    static Rail rail(Parts parts) {
        var due =
                ClockChip.of(
                        parts.page, ClockChip.Pace.HALF, Parts.NOW.plus(Duration.ofDays(2)), 2);
        return new Rail(
                "Application APP-2026-00042",
                List.of(
                        new Rail.Node(Rail.State.DONE, "Application", "Thu 12 Nov 2026"),
                        new Rail.Node(Rail.State.DONE, "BD review", "Tue 17 Nov 2026"),
                        new Rail.Node(Rail.State.NOW, "Business terms", "You confirm", due),
                        new Rail.Node(Rail.State.NEXT, "Contract", "Both sides sign"),
                        new Rail.Node(Rail.State.NEXT, "Access", null)));
    }

    static String terms(Parts parts) {
        var confirm =
                parts.part(
                        "dialog",
                        Map.of(
                                "id", "decline",
                                "title", "Decline the terms of APP-2026-00042?",
                                "action", "/portal/terms/decline",
                                "confirm", "Decline APP-2026-00042",
                                "content",
                                        Parts.content(
                                                "<p>Your application ends here. You can apply again at once.</p>")));
        return parts.page(
                "portal",
                "Business terms",
                parts.part(
                        "head",
                        Map.of(
                                "title",
                                "Please confirm the following business terms",
                                "lead",
                                "Version 2 answers what you asked for on Fri 20 Nov 2026.")),
                parts.part(
                        "notice",
                        Map.of(
                                "tone",
                                Tone.INFO,
                                "title",
                                "What you confirm is what you sign",
                                "words",
                                "The contract quotes this version and its fingerprint.")),
                "<div class='stack loose'><div>",
                parts.part("sheettable", Map.of("sheet", sheet())),
                "</div><div class='actions stretch'><button class='button primary'>Confirm</button><button class='button'>Modify</button>",
                Parts.plain("opener", Map.of("id", "decline", "label", "Decline", "kind", "quiet")),
                "</div></div>",
                confirm);
    }

    static SheetTable sheet() {
        return new SheetTable(
                List.of("Version 1, Wed 18 Nov", "Version 2, Tue 24 Nov"),
                List.of(
                        new SheetTable.Block(
                                "Commission Policy Information",
                                List.of(
                                        new SheetTable.Row(
                                                "Commission level", List.of("Silver", "Gold")),
                                        new SheetTable.Row(
                                                "Settlement currency", List.of("USD", "USD")),
                                        new SheetTable.Row(
                                                "Payment term", List.of("30 days", "45 days")))),
                        new SheetTable.Block(
                                "Discount information",
                                List.of(
                                        new SheetTable.Row(
                                                "Compute", List.of("12.00 %", "12.00 %")),
                                        new SheetTable.Row(
                                                "Commitment",
                                                List.of("USD 500,000.00", "USD 400,000.00"))))));
    }
}
