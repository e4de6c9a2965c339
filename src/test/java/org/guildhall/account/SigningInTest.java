package org.guildhall.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.account.Sample.PASSWORD;
import static org.guildhall.account.Sample.signIn;
import static org.guildhall.account.Sample.signedIn;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SigningInTest {
    private static OwnInstallation installation;

    @BeforeAll
    static void start() {
        installation = OwnInstallation.start("guildhall.staff.second-factor=optional");
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void a_page_that_needs_it_leads_to_signing_in_and_back_to_the_very_place() {
        Sample.owner(installation, "back@harbour.example");
        var visit = installation.visit();

        var refused = visit.get("/account/people?from=mail&n=2");
        assertThat(refused.status()).isEqualTo(303);
        assertThat(refused.location())
                .isEqualTo("/sign-in?next=%2Faccount%2Fpeople%3Ffrom%3Dmail%26n%3D2");
        var next = visit.get(refused.location()).value("next");
        var back =
                visit.post(
                        "/sign-in",
                        "email",
                        "back@harbour.example",
                        "password",
                        PASSWORD,
                        "next",
                        next);
        assertThat(back.location()).isEqualTo("/account/people?from=mail&n=2");
    }

    @Test
    void nobody_is_led_away_from_here() {
        Sample.owner(installation, "lured@harbour.example");
        for (var lure :
                new String[] {
                    "https://evil.example/",
                    "//evil.example",
                    "/\\evil.example",
                    "javascript:alert(1)"
                }) {
            var visit = installation.visit();
            var answer =
                    visit.post(
                            "/sign-in",
                            "email",
                            "lured@harbour.example",
                            "password",
                            PASSWORD,
                            "next",
                            lure);
            assertThat(answer.location()).as(lure).isEqualTo("/home");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        Sample.owner(installation, "there@harbour.example");
        var visit = installation.visit();
        var wrong =
                visit.post(
                        "/sign-in",
                        "email",
                        "there@harbour.example",
                        "password",
                        "wrong wrong wrong");
        var unknown =
                visit.post(
                        "/sign-in",
                        "email",
                        "nobody@harbour.example",
                        "password",
                        "wrong wrong wrong");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.page().select(".problems").text())
                .isEqualTo(unknown.page().select(".problems").text());
        assertThat(wrong.value("email")).isEqualTo("there@harbour.example");
        assertThat(wrong.value("password")).isEmpty();
    }

    @Test
    void odd_input_is_a_wrong_password_and_never_a_failure() {
        var visit = installation.visit();
        for (var odd :
                new String[] {
                    "' or 1=1 --", "<b>x</b>", "\uD83D\uDE00", "\u0000", "x".repeat(10_000)
                }) {
            assertThat(visit.post("/sign-in", "email", odd, "password", odd).status())
                    .as(odd)
                    .isEqualTo(422);
            assertThat(
                            visit.get(
                                            "/confirmation/"
                                                    + URLEncoder.encode(
                                                            odd.substring(0, 1),
                                                            StandardCharsets.UTF_8))
                                    .status())
                    .as(odd)
                    .isBetween(400, 499);
        }
    }

    @Test
    void guessing_gets_slower_for_known_and_unknown_addresses_alike() {
        Sample.owner(installation, "guessed@harbour.example");
        var noon = installation.clock().instant();
        for (var email : new String[] {"guessed@harbour.example", "phantom@harbour.example"}) {
            installation.clock().set(installation.clock().instant().plus(Duration.ofDays(2)));
            var visit = installation.visit();
            for (var tries = 0; tries < 5; tries++) {
                assertThat(
                                visit.post(
                                                "/sign-in",
                                                "email",
                                                email,
                                                "password",
                                                "wrong wrong wrong")
                                        .status())
                        .isEqualTo(422);
            }
            var braked = signIn(visit, email);
            assertThat(braked.status()).isEqualTo(429);
            assertThat(braked.words()).contains("too many tries");
            assertThat(braked.value("email")).isEqualTo(email);
        }
        installation.clock().set(installation.clock().instant().plus(Duration.ofMinutes(1)));
        assertThat(signIn(installation.visit(), "guessed@harbour.example").status()).isEqualTo(303);
        installation.clock().set(noon);
    }

    @Test
    void a_session_that_is_ended_is_over_at_once() {
        Sample.owner(installation, "two@harbour.example");
        var laptop = signedIn(installation, "two@harbour.example");
        var phone = signedIn(installation, "two@harbour.example");
        assertThat(phone.get("/account").status()).isEqualTo(200);

        var end = laptop.get("/account/sessions").page().select("form[action$=/end]");
        assertThat(laptop.post(end.attr("action")).status()).isEqualTo(303);

        assertThat(phone.get("/account").location()).startsWith("/sign-in");
        assertThat(laptop.get("/account").status()).isEqualTo(200);
        laptop.post("/sign-out");
        assertThat(laptop.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void a_session_of_somebody_else_cannot_be_ended() {
        Sample.owner(installation, "mine@harbour.example");
        Sample.owner(installation, "other@rival.example");
        var mine = signedIn(installation, "mine@harbour.example");
        signedIn(installation, "mine@harbour.example");
        var action =
                mine.get("/account/sessions").page().select("form[action$=/end]").attr("action");
        var other = signedIn(installation, "other@rival.example");
        assertThat(other.post(action).status()).isEqualTo(404);
    }

    @Test
    void sessions_end_by_themselves_when_they_are_not_used() {
        Sample.owner(installation, "idle@harbour.example");
        var visit = signedIn(installation, "idle@harbour.example");
        var noon = installation.clock().instant();
        installation.clock().set(noon.plus(Duration.ofHours(25)));
        assertThat(visit.get("/account").location()).startsWith("/sign-in");
        installation.clock().set(noon);
    }

    @Test
    void a_form_sent_after_the_session_is_over_comes_back_with_what_was_typed() {
        Sample.owner(installation, "late@harbour.example");
        var visit = signedIn(installation, "late@harbour.example");
        var seen = visit.get("/account").value("version");
        signedIn(installation, "late@harbour.example").post("/account/sessions/others/end");

        var late =
                visit.post(
                        "/account",
                        "version",
                        seen,
                        "name",
                        "Mei <Lin>",
                        "language",
                        "en",
                        "zone",
                        "Asia/Singapore");
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.value("name")).isEqualTo("Mei <Lin>");
        signIn(visit, "late@harbour.example");
        var again =
                visit.post(
                        "/account",
                        "version",
                        late.value("version"),
                        "name",
                        late.value("name"),
                        "language",
                        "en",
                        "zone",
                        "Asia/Singapore");
        assertThat(again.location()).isEqualTo("/account");
    }

    @Test
    void a_form_from_another_site_is_refused() {
        Sample.owner(installation, "forged@harbour.example");
        var visit = signedIn(installation, "forged@harbour.example");
        assertThat(visit.postWith("forged", "/account", "name", "Mallory").status()).isEqualTo(403);
        assertThat(visit.postWith("", "/sign-out").status()).isEqualTo(403);
        assertThat(visit.get("/account").words()).doesNotContain("Mallory");
    }

    @Test
    void every_page_forbids_foreign_content() {
        var headers = installation.visit().get("/sign-in").response().headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void a_forgotten_password_is_set_anew_once_and_ends_all_sessions() {
        Sample.owner(installation, "forgot@harbour.example");
        var open = signedIn(installation, "forgot@harbour.example");
        var visit = installation.visit();
        var known = visit.post("/password/forgotten", "email", "forgot@harbour.example");
        var unknown = visit.post("/password/forgotten", "email", "nobody@harbour.example");
        assertThat(known.location())
                .isEqualTo(unknown.location())
                .isEqualTo("/password/forgotten/sent");
        assertThat(installation.mailsTo("nobody@harbour.example")).isEmpty();

        var link = installation.linkTo("forgot@harbour.example", "account.reset");
        assertThat(visit.post(link, "password", "short").problem("password")).contains("12");
        assertThat(visit.post(link, "password", "a fresh walnut on the pier").location())
                .isEqualTo("/sign-in");
        assertThat(visit.post(link, "password", "a second walnut on the pier").status())
                .isEqualTo(410);

        assertThat(open.get("/account").location()).startsWith("/sign-in");
        assertThat(signIn(visit, "forgot@harbour.example").status()).isEqualTo(422);
        assertThat(
                        visit.post(
                                        "/sign-in",
                                        "email",
                                        "forgot@harbour.example",
                                        "password",
                                        "a fresh walnut on the pier")
                                .location())
                .isEqualTo("/home");
        assertThat(installation.mailsTo("forgot@harbour.example").getLast().kind())
                .isEqualTo("account.password-changed");
    }

    @Test
    void changing_the_password_needs_the_current_one() {
        Sample.owner(installation, "change@harbour.example");
        var visit = signedIn(installation, "change@harbour.example");
        var phone = signedIn(installation, "change@harbour.example");
        var wrong =
                visit.post(
                        "/account/password",
                        "current",
                        "wrong",
                        "password",
                        "a fresh walnut on the pier");
        assertThat(wrong.problem("current")).isNotEmpty();
        var right =
                visit.post(
                        "/account/password",
                        "current",
                        PASSWORD,
                        "password",
                        "a fresh walnut on the pier");
        assertThat(right.status()).isEqualTo(303);
        assertThat(visit.get("/account").status()).isEqualTo(200);
        assertThat(phone.get("/account").location()).startsWith("/sign-in");
    }
}
