package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Role;
import org.guildhall.onboarding.letter.ContactCodes;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.support.Visit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// A programme that nobody here has programmed: the manual's example, read from a directory. It has
/// every type of field, agrees on nothing and signs nothing.
class ReferralWayTest {
    private final Installation guildhall = Installation.get();
    private final Persona owner =
            guildhall.crowd().verifiedOwner("Ruth Referrer", "Referring Pty Ltd");
    private final Visit partner = guildhall.crowd().signedIn(owner);
    private final Visit desk =
            guildhall.crowd().signedIn(guildhall.crowd().staff("Bo Developer", Role.BD));

    @Test
    void whoever_passes_the_review_has_access_without_terms_and_contract() {
        assertThat(partner.get("/partners/referral").page().select(".steps li")).hasSize(4);
        var application = partner.post("/portal/join/referral", Fields.of()).location();
        confirmContact(application);
        assertThat(submit(application).status()).isEqualTo(303);

        var review = desk.get(application.replace("/portal", "/desk")).page();
        assertThat(review.text())
                .contains("People you reach", "12.50 %", "Harbour Lines · 250 · Services · 40.00 %")
                .contains("access opens by itself");
        var approved =
                desk.post(
                        application.replace("/portal", "/desk") + "/approval",
                        Fields.of("version", version(review, "/approval"), "checklist", "known"));
        assertThat(approved.status()).as(approved.body()).isEqualTo(303);

        // Timers look at the clock, which stands still in tests.
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(60));
        var active =
                Eventually.found(
                        "access",
                        () ->
                                Optional.of(partner.get(application).page())
                                        .filter(page -> page.text().contains("You are a partner")));
        assertThat(active.select(".rail").text())
                .contains("Application", "Review", "Network console")
                .doesNotContain("terms", "Contract");
        assertThat(partner.get("/console").status()).isEqualTo(200);
        assertThat(letter("the console of Alibaba Cloud opens by itself")).contains("APP-");
        assertThat(letter("From today on, Referring Pty Ltd is a partner")).contains("APP-");
    }

    @Test
    void words_that_a_programme_does_not_have_in_the_reader_s_language_say_which_one_they_are_in() {
        var page = partner.get("/partners/referral?language=es").page();
        assertThat(page.select("h1").attr("lang")).isEqualTo("en");
        assertThat(page.select(".steps li").eachAttr("lang")).containsOnly("en");
        assertThat(
                        partner.get("/partners/referral?language=zh-CN")
                                .page()
                                .select("h1")
                                .attr("lang"))
                .isEqualTo("zh-CN");
        var offers = guildhall.visit().get("/partners?language=es").page();
        assertThat(offers.select("h3[lang=en]")).isNotEmpty();
        assertThat(offers.select("h3[lang=es]")).isNotEmpty();
    }

    @Test
    void the_form_of_such_a_programme_says_which_language_its_fields_and_choices_are_in() {
        var join = partner.post("/portal/join/referral", Fields.of());
        var form = partner.get(join.location() + "/form?language=es").page();

        assertThat(form.select("label[for=field-about] span[lang=en]").text()).isNotBlank();
        assertThat(form.select("#field-kind option[lang=en]")).isNotEmpty();
        assertThat(form.select("input[name=regions] + span").eachAttr("lang")).containsOnly("en");
        assertThat(form.select("table th[lang=en]")).isNotEmpty();
        assertThat(form.select("label[for=field-references] span[lang=en]").text()).isNotBlank();
        assertThat(form.select("#hint-references span").getFirst().attr("lang")).isEqualTo("en");
        assertThat(form.select(".optional[lang], .optional [lang]")).isEmpty();
    }

    private void confirmContact(String application) {
        var page = partner.get(application + "/form").page();
        var code = typed(version(page, "/form"));
        partner.post(application + "/contact-code", code);
        var sent = new Letters(guildhall.mail()).code(owner.email());
        var again = typed(version(partner.get(application + "/form").page(), "/form"));
        again.add(Map.entry(ContactCodes.CODE, sent));
        var confirmed = partner.post(application + "/contact-confirmation", again);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(303);
    }

    /// With a document beside what is typed.
    private Visit.Answer submit(String application) {
        var page = partner.get(application + "/form").page();
        var references =
                List.of(new Visit.File("references", "one.pdf", "application/pdf", Crowd.PDF));
        return partner.upload(application + "/form", typed(version(page, "/form")), references);
    }

    private List<Map.Entry<String, String>> typed(String version) {
        var uid = ((Member) guildhall.crowd().caller(owner)).uid().value();
        return new ArrayList<>(
                List.of(
                        Map.entry("version", version),
                        Map.entry("contactName", "Ruth Referrer"),
                        Map.entry("contactEmail", owner.email()),
                        Map.entry("contactPhone", "+61 2 9374 4000"),
                        Map.entry("website", "referring.example"),
                        Map.entry("about", "We know ports."),
                        Map.entry("kind", "consultant"),
                        Map.entry("regions", "apac"),
                        Map.entry("regions", "europe"),
                        Map.entry("people", "1,200"),
                        Map.entry("cloudShare", "12.5"),
                        Map.entry("since", "2019-05-01"),
                        Map.entry("expected", "20000"),
                        Map.entry("expectedCurrency", "USD"),
                        Map.entry("fees.kind", "graduated"),
                        Map.entry("fees.currency", "USD"),
                        Map.entry("fees.from", "0"),
                        Map.entry("fees.rate", "5"),
                        Map.entry("customers.customer", "Harbour Lines"),
                        Map.entry("customers.size", "250"),
                        Map.entry("customers.trade", "services"),
                        Map.entry("customers.chance", "40"),
                        Map.entry("mainUid", uid),
                        Map.entry("associatedUids", ""),
                        Map.entry("declaration", "yes")));
    }

    private static String version(Document page, String below) {
        return page.select("form[action$=" + below + "] input[name=version]").attr("value");
    }

    private String letter(String words) {
        var letters = new Letters(guildhall.mail());
        return Eventually.found(
                words,
                () ->
                        letters.to(owner.email()).stream()
                                .map(Agreed::words)
                                .filter(plain -> plain.contains(words))
                                .findFirst());
    }
}
