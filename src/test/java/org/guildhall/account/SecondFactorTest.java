package org.guildhall.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.account.Sample.signIn;
import static org.guildhall.account.Sample.signedIn;

import java.time.Duration;
import java.util.List;
import org.guildhall.access.Role;
import org.guildhall.account.credential.Totp;
import org.guildhall.account.credential.TotpSecret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final String HERE = "/account/second-factor";

    private static OwnInstallation installation;

    @BeforeAll
    static void start() {
        installation = OwnInstallation.start();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void a_code_is_asked_for_after_the_password_and_is_good_once() {
        Sample.owner(installation, "mei@harbour.example");
        var secret = switchOn("mei@harbour.example").secret();
        step();

        var visit = installation.visit();
        assertThat(signIn(visit, "mei@harbour.example").location()).isEqualTo("/sign-in/code");
        assertThat(visit.get("/account").location()).startsWith("/sign-in");
        assertThat(visit.post("/sign-in/code", "code", "000000").problem("code")).isNotEmpty();
        var code = code(secret);
        assertThat(visit.post("/sign-in/code", "code", code, "next", "/account/people").location())
                .isEqualTo("/account/people");
        assertThat(visit.get("/account").status()).isEqualTo(200);

        var shoulder = installation.visit();
        signIn(shoulder, "mei@harbour.example");
        assertThat(shoulder.post("/sign-in/code", "code", code).status()).isEqualTo(422);
    }

    @Test
    void a_recovery_code_opens_once_when_the_phone_is_lost() {
        Sample.owner(installation, "lost@harbour.example");
        var codes = switchOn("lost@harbour.example").codes();
        assertThat(codes).hasSize(10);

        var visit = installation.visit();
        signIn(visit, "lost@harbour.example");
        assertThat(visit.post("/sign-in/code", "code", codes.getFirst()).location())
                .isEqualTo("/home");
        var again = installation.visit();
        signIn(again, "lost@harbour.example");
        assertThat(again.post("/sign-in/code", "code", codes.getFirst()).status()).isEqualTo(422);
        assertThat(visit.get(HERE).words()).contains("9 recovery codes are left");
    }

    @Test
    void whoever_lost_the_phone_switches_off_with_a_recovery_code_and_sets_up_another() {
        Sample.owner(installation, "drowned@harbour.example");
        var codes = switchOn("drowned@harbour.example").codes();

        var visit = installation.visit();
        signIn(visit, "drowned@harbour.example");
        visit.post("/sign-in/code", "code", codes.getFirst());
        assertThat(visit.get(HERE).page().select("input[name=code]").attr("inputmode"))
                .as("recovery codes have letters")
                .isEmpty();
        assertThat(visit.post(HERE + "/disabled", "code", codes.getFirst()).problem("code"))
                .as("used already")
                .isNotEmpty();
        assertThat(visit.post(HERE + "/disabled", "code", codes.get(1)).status()).isEqualTo(303);
        assertThat(switchOn(visit).codes()).hasSize(10).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void guessing_codes_is_braked() {
        Sample.owner(installation, "brake@harbour.example");
        switchOn("brake@harbour.example");
        var visit = installation.visit();
        signIn(visit, "brake@harbour.example");
        for (var tries = 0; tries < 5; tries++)
            visit.post("/sign-in/code", "code", "00000" + tries);
        assertThat(visit.post("/sign-in/code", "code", "000009").status()).isEqualTo(429);
    }

    @Test
    void guessing_codes_is_braked_for_whoever_sits_at_an_open_session_too() {
        Sample.owner(installation, "open@harbour.example");
        var visit = switchOn("open@harbour.example").visit();
        for (var tries = 0; tries < 5; tries++) {
            assertThat(visit.post(HERE + "/disabled", "code", "00000" + tries).status())
                    .isEqualTo(422);
        }
        assertThat(visit.post(HERE + "/disabled", "code", "000009").status()).isEqualTo(429);
        assertThat(visit.post(HERE + "/codes", "code", "000009").status()).isEqualTo(429);
    }

    @Test
    void switching_off_needs_a_code_and_is_told_by_mail() {
        Sample.owner(installation, "off@harbour.example");
        var enabled = switchOn("off@harbour.example");
        step();
        assertThat(enabled.visit().post(HERE + "/disabled", "code", "000000").problem("code"))
                .isNotEmpty();
        assertThat(
                        enabled.visit()
                                .post(HERE + "/disabled", "code", code(enabled.secret()))
                                .status())
                .isEqualTo(303);
        assertThat(installation.mailsTo("off@harbour.example").getLast().kind())
                .isEqualTo("account.factor-disabled");
        assertThat(signIn(installation.visit(), "off@harbour.example").location())
                .isEqualTo("/home");
    }

    @Test
    void staff_without_a_second_factor_get_no_further_than_setting_it_up() {
        Sample.staff(installation, "root@vendor.example", Role.ADMINISTRATOR);
        var visit = signedIn(installation, "root@vendor.example");
        assertThat(visit.get("/desk/staff").location()).isEqualTo(HERE);
        assertThat(visit.post("/desk/staff", "email", "x@vendor.example").location())
                .isEqualTo(HERE);
        switchOn(visit);
        assertThat(visit.get("/desk/staff").status()).isEqualTo(200);
    }

    private record Enabled(PlainVisit visit, TotpSecret secret, List<String> codes) {}

    private static Enabled switchOn(String email) {
        return switchOn(signedIn(installation, email));
    }

    private static Enabled switchOn(PlainVisit visit) {
        visit.get(HERE);
        visit.post(HERE);
        var setup = visit.get(HERE).page();
        assertThat(setup.select("svg.qr[role=img]")).hasSize(1);
        var secret = new TotpSecret(setup.select("main code").text().replace(" ", ""));
        var codes =
                visit.post(HERE + "/enabled", "code", code(secret))
                        .page()
                        .select("main li code")
                        .eachText();
        return new Enabled(visit, secret, codes);
    }

    private static String code(TotpSecret secret) {
        return Totp.code(secret, installation.clock().instant());
    }

    private static void step() {
        installation.clock().set(installation.clock().instant().plus(Duration.ofSeconds(60)));
    }
}
