package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;

/// The partner's part of the way, page by page.
final class PartnerWalk extends Seat {
    private final Company company;
    private final Letters letters;

    PartnerWalk(Installation installation, Company company, Function<Page, Hand> hand) {
        super(installation, company.language(), company.email(), Company.PASSWORD, hand);
        this.company = company;
        this.letters = new Letters(installation.mail());
    }

    /// From the public page to the programme.
    void becomesAPartner() {
        open("/?language=" + company.language().toLanguageTag());
        follow(words("programme.become"));
        follow(page().locator("a[href='/partners/reseller']").first());
    }

    /// An account, its address confirmed by the link in the letter.
    void registers() {
        open("/register");
        fillsRegistration();
    }

    /// Follows the link of the invitation; whoever has no account registers by it and comes back.
    void registersByTheInvitation() {
        followsTheInvitation();
        follow(page().locator("main a[href^='/register']").first());
        fillsRegistration();
        signIn();
    }

    /// Opens the link in the invitation's letter.
    void followsTheInvitation() {
        open(letters.link(company.email(), "/partners/invitations/"));
    }

    private void fillsRegistration() {
        fill("email", company.email());
        fill("password", Company.PASSWORD);
        fill("name", company.person());
        choose("country", company.country());
        tick("site", "international");
        choose("language", text().languageTag());
        press(words("account.register.submit"));
        open(letters.link(company.email(), "/confirmation/"));
        press(words("account.confirmation.submit"));
    }

    void joins() {
        open("/partners/reseller");
        follow(words("programme.join"));
        if (page().url().contains("/sign-in")) signIn();
    }

    void appliesForVerification() {
        follow(words("onboarding.gate.verify"));
        fill("legalName", company.name());
        // The account's country is chosen already; choosing it again would fetch its kinds anew.
        if (!field("country").inputValue().equals(company.country())) {
            choose("country", company.country());
        }
        tick("scheme", company.scheme());
        fill("number", company.number());
        fill("address", company.address());
        fill("authorisedPerson", company.person());
        hand().attach(
                        field("registration"),
                        new FilePayload("registration.pdf", "application/pdf", Crowd.PDF));
        press(words("verification.submit"));
        assertThat(page().locator(".problems").allInnerTexts()).as("refused").isEmpty();
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
        fill("contactEmail.code", postbox().code(words("onboarding.mail.contact-code.title")));
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
        fill("code", postbox().code(title("contract.mail.code")));
        fill("name", company.person());
        tick("consent", "yes");
        press(words("contract.sign.do"));
    }

    /// An item of the checklist before access, by its code.
    void ticksBeforeAccess(String item) {
        enters();
        follow(page().locator("main form:has(input[value='%s']) button".formatted(item)));
    }

    /// Asks somebody of the company into the account, as a member: nothing else is chosen.
    void invites(String name, String email) {
        open("/account/people");
        fill("name", name);
        fill("email", email);
        choose("language", text().languageTag());
        press(words("account.people.invite.submit"));
    }

    /// The finished contract, from its page.
    SignedContract downloads(Path folder) {
        enters();
        follow(words("onboarding.contract.see"));
        var link = control(AriaRole.LINK, words("frame.viewer.download"));
        var file = folder.resolve("contract.pdf");
        page().waitForDownload(() -> hand().press(link)).saveAs(file);
        return new SignedContract(file);
    }

    /// On the page where anybody can, by the file alone.
    void verifies(SignedContract contract) {
        open("/verify");
        hand().attach(field("file"), contract.payload());
        press(words("contract.verify.file.do"));
        assertThat(sees(words("contract.verify.genuine", postbox().number("CON")))).isTrue();
    }

    /// The console opens a moment after the effective date has begun.
    void waitsForTheConsole() {
        for (var tries = 0; tries < 60; tries++) {
            page().navigate(installation().address() + "/console");
            if (page().url().contains("/sign-in")) signIn();
            if (page().locator("main").innerText().contains(words("network.console.uids"))) break;
            page().waitForTimeout(500);
        }
        look();
        reads("network.console.uids");
    }

    /// The letter of that step came, and its link leads to the node with that title.
    void isTold(String letter, String node) {
        isTold(letter, words(node, told(letter)), told(letter));
    }

    /// These letters came, each once, and no other; a copy of those about the application lies in
    /// the inbox.
    void gotAll(String... letters) {
        postbox().holds(Stream.of(letters).map(this::title).toList());
        open("/portal/inbox");
        for (var letter : letters) {
            if (!letter.endsWith("code") && !letter.startsWith("account"))
                assertThat(sees(title(letter))).as(letter).isTrue();
        }
    }

    private String title(String letter) {
        return words(letter + ".title", told(letter));
    }

    /// What the letter names: the company and the case.
    private Object[] told(String letter) {
        if (letter.startsWith("contract"))
            return new Object[] {postbox().number("CON"), company.name()};
        if (letter.startsWith("onboarding"))
            return new Object[] {company.name(), postbox().number("APP")};
        return new Object[] {company.name()};
    }
}
