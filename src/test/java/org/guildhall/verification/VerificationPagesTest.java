package org.guildhall.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.platform.file.Upload;
import org.guildhall.verification.Browser.Part;
import org.guildhall.verification.Browser.Shown;
import org.guildhall.verification.lifecycle.VerificationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A verification on its pages: what is typed and handed in, what is refused at its field, what is
/// decided.
class VerificationPagesTest extends PagesGround {
    @Test
    void a_company_is_verified_and_the_click_that_led_here_goes_on() {
        var someone = partner("en");
        var browser = someone.browser();
        var page = browser.get(HERE + "?next=/programmes/reseller");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().text())
                .contains("Your account has not completed enterprise verification");
        assertThat(page.page().select("#field-country option[selected]").val()).isEqualTo("AU");
        assertThat(page.page().select("input[name=next]").val()).isEqualTo("/programmes/reseller");

        var fields = with("next", "/programmes/reseller");
        assertThat(browser.upload(HERE, fields, REGISTER).status()).isEqualTo(303);
        assertThat(browser.get(HERE).page().text()).contains("A verifier will look at it next");

        var verifier = verifier();
        assertThat(verifier.get("/desk/verifications").page().select("a.row-link")).isNotEmpty();
        var path = "/desk/verifications/" + caseOf(someone).id().value();
        var parts = verifier().get(path).page().select(".object-parts > section");
        assertThat(parts.eachAttr("class"))
                .as("what is judged is read before it is decided")
                .containsExactly("object-facts", "object-talk", "object-actions");
        assertThat(verifier.get(path).page().text()).contains("Acme Pty Ltd", "83914571673");
        assertThat(verifier.post(path + "/review", Map.of("version", "1")).status()).isEqualTo(303);
        assertThat(verifier.get(path).page().text()).contains("Reject for good");
        var decided =
                verifier.post(path + "/decision", Map.of("version", "2", "outcome", "VERIFY"));
        assertThat(decided.status()).isEqualTo(303);

        assertThat(browser.get(HERE).page().select("a.button.primary").attr("href"))
                .isEqualTo("/programmes/reseller");
        assertThat(browser.get(HERE + "?next=/programmes/reseller").header("Location"))
                .endsWith("/programmes/reseller");
        var late = verifier.post(path + "/decision", Map.of("version", "2", "outcome", "VERIFY"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(mailTo(someone, "verification.verified").title())
                .isEqualTo("Your company is verified");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"legalName", "country", "scheme", "number", "address", "authorisedPerson"})
    void a_missing_field_is_told_there_and_nothing_typed_is_lost(String left) {
        var someone = partner("en");
        someone.browser().get(HERE);
        var shown = someone.browser().upload(HERE, with(left, ""), REGISTER);

        refusedAt(shown, left);
        assertThat(shown.value("address")).isEqualTo(left.equals("address") ? "" : "1 High Street");
        assertThat(shown.page().text()).contains("register.pdf");
        assertThat(state(someone)).isEqualTo(VerificationState.DRAFT);
    }

    @Test
    void without_proof_of_registration_it_is_not_submitted() {
        var someone = partner("en");
        someone.browser().get(HERE);

        refusedAt(someone.browser().upload(HERE, complete()), "registration");
        assertThat(state(someone)).isEqualTo(VerificationState.NOT_STARTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table verification_case; --",
                "Acme 🙂",
                "Acme \u202etxt.exe",
                "1234567",
                "\u0007"
            })
    void what_is_no_name_is_refused_at_the_field_and_shown_as_typed(String typed) {
        var someone = partner("en");
        someone.browser().get(HERE);
        var shown = someone.browser().upload(HERE, with("legalName", typed), REGISTER);

        refusedAt(shown, "legalName");
        assertThat(shown.body()).doesNotContain("<script>alert");
        assertThat(caseOf(someone).details().legalName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"legalName", "address", "authorisedPerson", "number"})
    void far_too_long_is_refused_at_the_field(String field) {
        var someone = partner("en");
        someone.browser().get(HERE);

        refusedAt(someone.browser().upload(HERE, with(field, "a".repeat(5_000)), REGISTER), field);
    }

    @Test
    void uploading_without_having_chosen_a_file_is_told() {
        var someone = partner("en");
        someone.browser().get(HERE);
        var shown = someone.browser().upload(HERE + "/documents", complete());

        assertThat(shown.page().select("#problem-registration").text()).contains("Choose a file");
        assertThat(shown.value("address")).isEqualTo("1 High Street");
    }

    @Test
    void names_in_other_scripts_are_names() {
        for (var name : new String[] {"阿里云计算有限公司", "شركة أكمي المحدودة", "Łódź & Söhne, S.A."}) {
            var someone = partner("en");
            someone.browser().get(HERE);
            var shown = someone.browser().upload(HERE, with("legalName", name), REGISTER);
            assertThat(shown.status()).as(name).isEqualTo(303);
        }
    }

    @Test
    void files_that_are_no_documents_are_refused_at_the_field_and_not_kept() {
        var someone = partner("en");
        var browser = someone.browser();
        browser.get(HERE);
        for (var file :
                new Part[] {
                    new Part("registration", "empty.pdf", new byte[0]),
                    new Part("registration", "program.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}),
                    new Part(
                            "registration",
                            "page.png",
                            "<html>hi</html>".getBytes(StandardCharsets.US_ASCII)),
                    new Part("registration", "huge.pdf", huge())
                }) {
            var shown = browser.upload(HERE + "/documents", complete(), file);
            refusedAt(shown, "registration");
            assertThat(shown.value("legalName")).isEqualTo("Acme Pty Ltd");
        }
        assertThat(state(someone)).isEqualTo(VerificationState.NOT_STARTED);
    }

    @Test
    void a_draft_saves_itself_and_comes_back() {
        var someone = partner("en");
        var browser = someone.browser();
        browser.get(HERE);
        var saved = browser.post(HERE + "/draft", with("number", "83 914"), "X-Autosave", "1");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("Content-Type")).startsWith("text/plain");
        assertThat(saved.body()).startsWith("Saved ");
        assertThat(browser.get(HERE).value("number")).isEqualTo("83 914");
    }

    @Test
    void a_number_is_checked_while_it_is_typed() {
        var browser = partner("en").browser();
        browser.get(HERE);

        assertThat(browser.post(HERE + "/finding", with("number", "83914571674")).page().text())
                .contains("one is mistyped or two are swapped");
        assertThat(browser.post(HERE + "/finding", complete()).page().text())
                .contains("83914571673");
        var kinds = browser.post(HERE + "/number", with("country", "IN")).page();
        assertThat(kinds.select("input[name=scheme]").eachAttr("value"))
                .containsExactly("gstin", "pan", "cin", "lei");
    }

    @Test
    void documents_are_handed_out_as_attachments_and_only_to_those_who_may() {
        var someone = partner("en");
        someone.browser().get(HERE);
        someone.browser().upload(HERE + "/documents", complete(), REGISTER);
        var link = someone.browser().get(HERE).page().select(".files a").attr("href");
        var id = UUID.fromString(link.substring(link.lastIndexOf('/') + 1));
        var desk = "/desk/verifications/documents/" + id;

        var own = someone.browser().get(link);
        assertThat(own.response().body()).isEqualTo(PDF);
        assertThat(own.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("register.pdf");
        assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(own.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(partner("en").browser().get(link).status()).isEqualTo(404);
        assertThat(someone.browser().get(desk).status()).isIn(403, 404);
        assertThat(verifier().get(desk + "/preview").header("Content-Security-Policy"))
                .contains("default-src 'none'");
        assertThat(staff(Role.BD).get(desk).status()).isIn(403, 404);
        assertThat(staff(Role.BD).get("/desk/verifications").status()).isIn(403, 404);
    }

    @Test
    void a_decision_that_lacks_something_comes_back_with_what_was_written() {
        var someone = partner("en");
        someone.browser().get(HERE);
        someone.browser().upload(HERE, complete(), REGISTER);
        var path = "/desk/verifications/" + caseOf(someone).id().value();
        var verifier = verifier();
        verifier.get(path);
        verifier.post(path + "/review", Map.of("version", "1"));
        var asked =
                new HashMap<>(
                        Map.of("version", "2", "outcome", "ASK_AGAIN", "forAccount", "Blurred."));

        var shown = verifier.post(path + "/decision", asked);
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.problem("reason")).isNotEmpty();
        assertThat(shown.problem("items")).isNotEmpty();
        assertThat(shown.value("forAccount")).isEqualTo("Blurred.");

        asked.put("reason", "UNREADABLE");
        asked.put("items", "REGISTRATION");
        assertThat(verifier.post(path + "/decision", asked).status()).isEqualTo(303);
        var page = someone.browser().get(HERE);
        assertThat(page.page().text()).contains("Blurred.", "Unreadable", "Proof of registration");
        assertThat(page.page().select("#field-legalName")).isEmpty();
        assertThat(verifier.get(path).page().select(".object-head").text())
                .contains("With the account")
                .doesNotContain("Waiting for you");
        var home = someone.browser().get("/portal").page();
        assertThat(home.select("[aria-labelledby=verify-title]").text())
                .contains("The verifier needs something more from you", "See what is asked");
        var mail = mailTo(someone, "verification.asked");
        assertThat(mail.plain()).contains("Blurred.", "Unreadable", "Proof of registration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "es"})
    void every_page_speaks_the_readers_language(String language) {
        var someone = partner(language);
        var browser = someone.browser();
        spoken(browser.get(HERE));
        spoken(browser.upload(HERE, Map.of("country", "CN", "scheme", "uscc", "number", "1")));
        browser.upload(HERE, complete(), REGISTER);
        spoken(browser.get(HERE));
        var path = "/desk/verifications/" + caseOf(someone).id().value();
        var verifier = verifier();
        spoken(verifier.get("/desk/verifications"));
        spoken(verifier.get(path));
        verifier.post(path + "/review", Map.of("version", "1"));
        spoken(verifier.get(path));
        spoken(verifier.post(path + "/decision", Map.of("version", "2")));
        verifier.post(path + "/decision", Map.of("version", "2", "outcome", "VERIFY"));
        spoken(browser.get(HERE));
    }

    private static void spoken(Shown shown) {
        assertThat(shown.status()).isIn(200, 422);
        assertThat(shown.page().text()).doesNotContain("verification.", "frame.", "platform.");
    }

    private static byte[] huge() {
        var huge = new byte[Upload.LARGEST + 1];
        System.arraycopy(PDF, 0, huge, 0, PDF.length);
        return huge;
    }
}
