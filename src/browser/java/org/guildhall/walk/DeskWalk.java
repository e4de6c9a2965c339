package org.guildhall.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.util.Locale;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;

/// The vendor's part of the way.
final class DeskWalk extends Seat {
    DeskWalk(Installation installation, Persona persona) {
        super(installation, Locale.ENGLISH, persona.email(), persona.password(), _ -> new Mouse());
        open("/sign-in");
        signIn();
    }

    void verifies(String company) {
        looksFor(company, "/desk/verifications");
        press(words("verification.take"));
        tick("outcome", "VERIFY");
        press(words("verification.decide.confirm"));
    }

    void opens(String company) {
        looksFor(company, "/desk/applications");
    }

    void approves() {
        var take = control(AriaRole.BUTTON, words("onboarding.take"));
        if (take.isVisible()) follow(take);
        for (var box : page().locator("input[name='checklist']").all()) box.check();
        press(words("onboarding.approve"));
    }

    void offersTerms(String discount) {
        follow(words("onboarding.sheet.write"));
        choose("commissionLevel", "silver");
        choose("ratePlan.kind", "graduated");
        field("ratePlan.from").nth(0).fill("0");
        field("ratePlan.rate").nth(0).fill("5.00");
        tick("productGroups", "compute");
        choose("settlementCurrency", "USD");
        choose("settlementPeriod", "quarter");
        fill("settlementDay", "15");
        fill("paymentTerm", "30");
        fill("settlementAccount", "To be named with the first invoice.");
        field("productDiscounts.group").first().selectOption("compute");
        fill("productDiscounts.discount", discount);
        fill("commitment", "100000.00");
        choose("commitmentPeriod", "year");
        fill("compensationRate", "10.00");
        press(words("onboarding.sheet.offer"));
    }

    void sendsTheContract() {
        press(words("onboarding.contract.send"));
    }

    /// For the vendor, in force from that day on.
    void countersigns(String company, String day) {
        looksFor(company, "/desk/contracts");
        fill("effective", day);
        press(words("contract.desk.countersign.do"));
    }

    /// The letter about the company's application came, and leads to its page.
    void isToldOfTheApplication(String letter, String company) {
        isTold("onboarding.mail." + letter, company, company, postbox().number("APP"));
    }

    /// The letter about the contract came, and leads to its page.
    void isToldOfTheContract(String letter, String company) {
        var number = postbox().number("CON");
        isTold("contract.mail." + letter, number, number, company);
    }

    /// An item of the checklist before access, by its code.
    void ticksBeforeAccess(String company, String item) {
        opens(company);
        follow(page().locator("main form:has(input[value='%s']) button".formatted(item)));
    }

    /// Among however many others wait there too.
    void looksFor(String company, String list) {
        open(list + "?q=" + URLEncoder.encode(company, UTF_8));
        row(company);
    }

    private void row(String company) {
        page().locator("tbody tr", new Page.LocatorOptions().setHasText(company))
                .locator("a")
                .first()
                .click();
        look();
    }
}
