package org.guildhall.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import org.guildhall.access.Role;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// Passkeys as people have them: Chromium with an authenticator that asks for a fingerprint and
/// always gets it.
class PasskeyTest {
    private static final String HERE = "/account/second-factor/passkeys";

    private final Installation guildhall = Installation.get();

    @Test
    void an_owner_makes_a_passkey_and_comes_in_with_it() {
        walk(guildhall.crowd().owner("Pia Passkey"), "/portal");
    }

    @Test
    void staff_make_a_passkey_and_come_in_with_it() {
        walk(guildhall.crowd().staff("Paul Passkey", Role.VERIFIER), "/desk/verifications");
    }

    private void walk(Persona persona, String home) {
        try (var person = Browser.person()) {
            var page = person.newPage();
            authenticator(page);
            password(page, persona);
            page.waitForURL("**" + home);

            page.navigate(guildhall.address() + HERE);
            page.fill("#field-name", "Laptop");
            assertThat(Axe.findings(page)).isEmpty();
            page.click("form[data-passkey=create] button");
            page.waitForSelector("main li code");
            assertThat(page.locator("main li code").count()).isEqualTo(10);
            page.navigate(guildhall.address() + HERE);
            assertThat(page.locator("main th[scope=row]").allInnerTexts())
                    .containsExactly("Laptop");

            signOut(page);
            page.navigate(guildhall.address() + "/sign-in");
            page.click("a[href^='/sign-in/passkey']");
            assertThat(Axe.findings(page)).isEmpty();
            page.click("form[data-passkey=get] button");
            page.waitForURL("**" + home);

            signOut(page);
            password(page, persona);
            page.waitForURL("**/sign-in/code**");
            page.click("form[data-passkey=get] button");
            page.waitForURL("**" + home);
            removed(page, persona, home);
        }
    }

    private void removed(Page page, Persona persona, String home) {
        page.navigate(guildhall.address() + HERE);
        page.fill("input[name=new-name]", "Old laptop");
        page.click("form[action$='/name'] button:not([formaction])");
        page.waitForSelector("th:has-text('Old laptop')");
        page.click("a[href$='/removal']");
        page.waitForURL("**/removal");
        assertThat(Axe.findings(page)).isEmpty();
        page.fill("#field-proof", "not mine");
        page.press("#field-proof", "Enter");
        page.waitForSelector("#problem-proof");
        page.fill("#field-proof", Crowd.PASSWORD);
        page.press("#field-proof", "Enter");
        page.waitForSelector("main .muted");

        signOut(page);
        page.navigate(guildhall.address() + "/sign-in/passkey");
        page.click("form[data-passkey=get] button");
        page.waitForSelector(".problems");
        password(page, persona);
        page.waitForURL("**" + home);
    }

    @Test
    void without_scripts_the_page_says_what_it_needs() {
        try (var person = Browser.personWithoutScripts()) {
            var page = person.newPage();
            page.navigate(guildhall.address() + "/sign-in/passkey");
            assertThat(page.innerText("main")).contains("Passkeys need JavaScript");
            assertThat(page.isVisible("form[data-passkey]")).isFalse();
        }
    }

    private void password(Page page, Persona persona) {
        page.navigate(guildhall.address() + "/sign-in");
        page.fill("#field-email", persona.email());
        page.fill("#field-password", Crowd.PASSWORD);
        page.press("#field-password", "Enter");
    }

    private void signOut(Page page) {
        page.evaluate("document.querySelector(\"form[action='/sign-out']\").submit()");
        page.waitForURL(guildhall.address() + "/");
    }

    /// One in the device itself, which keeps passkeys and has verified who is there.
    private static void authenticator(Page page) {
        var devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", asked);
    }
}
