package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;

/// The partner's part of the way, page by page.
final class PartnerWalk extends Seat {
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

    private final Company company;
    private final Letters letters;

    PartnerWalk(Installation installation, Company company) {
        super(installation, company.language());
        this.company = company;
        this.letters = new Letters(installation.mail());
    }

    /// From the public page to the programme.
    void becomesAPartner() {
        open("/?language=" + company.language().toLanguageTag());
        follow(words("programme.become"));
        page().locator("a[href='/partners/reseller']").first().click();
        look();
    }

    /// An account, its address confirmed by the link in the letter.
    void registers() {
        open("/register");
        fill("email", company.email());
        fill("password", Company.PASSWORD);
        fill("name", company.person());
        choose("country", company.country());
        tick("site", "international");
        choose("language", company.language().equals(Locale.ENGLISH) ? "en" : "zh-CN");
        press(words("account.register.submit"));
        open(letters.link(company.email(), "/confirmation/"));
        press(words("account.confirmation.submit"));
    }

    void joins() {
        open("/partners/reseller");
        follow(words("programme.join"));
        if (page().url().contains("/sign-in")) signIn(company.email(), Company.PASSWORD);
    }

    void appliesForVerification() {
        follow(words("onboarding.gate.verify"));
        fill("legalName", company.name());
        choose("country", company.country());
        afterTheNumberPart(() -> field("country").blur());
        if (field("scheme").count() > 1) {
            afterTheNumberPart(() -> tick("scheme", company.scheme()));
        }
        fill("number", company.number());
        fill("address", company.address());
        fill("authorisedPerson", company.person());
        field("registration")
                .setInputFiles(new FilePayload("registration.pdf", "application/pdf", Crowd.PDF));
        press(words("verification.submit"));
    }

    private void afterTheNumberPart(Runnable change) {
        page().waitForResponse(response -> response.url().endsWith("/number"), change);
        page().waitForTimeout(300);
    }

    /// Confirms the company information; a draft comes into being.
    void confirmsTheCompany() {
        assertThat(sees(company.name())).isTrue();
        press(words("onboarding.confirm"));
    }

    void completesBasicInformation() {
        follow(words("onboarding.draft.complete"));
        fill("contactName", company.person());
        fill("contactEmail", company.email());
        fill("contactPhone", company.phone());
        fill("website", "https://" + company.email().replaceAll(".*@", "www."));
        fill("teamSize", "25");
        tick("businessRegion", "apac");
        fill("mainCustomers", "Retail and logistics companies in the region.");
        fill("expectedSales", "250000.00");
        tick("declaration", field("declaration").first().getAttribute("value"));
        press(words("onboarding.contact.send"));
        fill("contactEmail.code", code("contact-code"));
        press(words("onboarding.contact.confirm"));
        assertThat(sees(words("onboarding.contact.confirmed"))).isTrue();
    }

    void submits() {
        press(words("onboarding.submit"));
    }

    void enters() {
        open("/portal");
        follow(words("onboarding.enter"));
    }

    void asksForARevision(String words) {
        follow(words("onboarding.modify"));
        fill("words", words);
        press(words("onboarding.submit"));
    }

    void confirmsTheTerms() {
        press(words("onboarding.confirm"));
    }

    void signs() {
        follow(words("onboarding.contract.open"));
        press(words("contract.sign.send-code"));
        fill("code", code("signing-code"));
        fill("name", company.person());
        page().locator("input[name='consent']").check();
        press(words("contract.sign.do"));
    }

    /// The console opens a moment after the effective date has begun.
    void waitsForTheConsole() {
        for (var tries = 0; tries < 60; tries++) {
            page().navigate(installation().address() + "/console");
            if (page().locator("main").innerText().contains(words("network.console.uids"))) break;
            page().waitForTimeout(500);
        }
        look();
        reads("network.console.uids");
    }

    /// Each of these letters came, and came once.
    void got(String... kinds) {
        for (var kind : kinds) {
            var title = words("onboarding.mail." + kind + ".title", company.name(), "");
            letters.link(company.email(), "/portal/applications/");
            assertThat(titles()).as(kind).filteredOn(title::equals).hasSize(1);
        }
    }

    private List<String> titles() {
        return letters.to(company.email()).stream().map(PartnerWalk::title).toList();
    }

    private static String title(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// The six digits of the newest letter that brought some.
    private String code(String kind) {
        var known = letters.to(company.email()).size();
        for (var tries = 0; tries < 200; tries++) {
            var all = letters.to(company.email());
            for (var letter : all.reversed()) {
                var found = CODE.matcher(Letters.plain(letter));
                if (found.find() && (all.size() > known || tries > 20)) return found.group(1);
            }
            page().waitForTimeout(100);
        }
        throw new AssertionError("no code came: " + kind);
    }
}
