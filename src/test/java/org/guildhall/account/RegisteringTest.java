package org.guildhall.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.account.joining.Registration;
import org.guildhall.account.joining.Registrations;
import org.guildhall.support.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RegisteringTest {
    private static final String PASSWORD = "kelp orbit walnut ferry";
    private static final String[] ODD = {
        "<script>alert(1)</script>",
        "'; drop table account_person; --",
        "\uD83D\uDE00\uD83D\uDE80",
        "\u202Eشركة",
        "a".repeat(5000)
    };

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
    void somebody_registers_confirms_and_signs_in() {
        var visit = installation.visit();

        assertThat(register(visit, "mei@harbour.example").location()).isEqualTo("/register/sent");
        installation.settle(); // its link ends with the one of the sign-in
        assertThat(signIn(visit, "mei@harbour.example").words()).contains("isn't confirmed yet");
        var link = installation.linkTo("mei@harbour.example", "account.confirm");
        assertThat(visit.get(link).status()).isEqualTo(200);
        assertThat(visit.post(link).location()).isEqualTo("/sign-in");
        assertThat(visit.get("/sign-in").words()).contains("Your e-mail address is confirmed.");
        assertThat(signIn(visit, "mei@harbour.example").location()).isEqualTo("/home");
        assertThat(visit.get("/home").location()).isEqualTo("/portal");
        assertThat(visit.get("/account").words()).contains("mei@harbour.example");
    }

    @Test
    void a_confirmation_link_works_once_and_for_a_day() {
        var visit = installation.visit();
        register(visit, "once@harbour.example");
        var link = installation.linkTo("once@harbour.example", "account.confirm");
        visit.post(link);
        assertThat(visit.get(link).status()).isEqualTo(410);
        assertThat(visit.post(link).words()).contains("This link has been used");
        assertThat(visit.get("/confirmation/nonsense").status()).isEqualTo(404);

        register(visit, "late@harbour.example");
        var late = installation.linkTo("late@harbour.example", "account.confirm");
        var noon = installation.clock().instant();
        installation.clock().set(noon.plus(Duration.ofHours(25)));
        assertThat(visit.post(late).words()).contains("This link has expired");
        installation.clock().set(noon);
    }

    @Test
    void the_answer_is_the_same_for_a_known_address_and_the_difference_goes_there() {
        var visit = installation.visit();
        register(visit, "known@harbour.example");
        visit.post(installation.linkTo("known@harbour.example", "account.confirm"));

        var again = register(visit, "known@harbour.example");
        var fresh = register(visit, "fresh@harbour.example");

        assertThat(again.status()).isEqualTo(fresh.status()).isEqualTo(303);
        assertThat(again.location()).isEqualTo(fresh.location());
        assertThat(installation.mailsTo("known@harbour.example").getLast().kind())
                .isEqualTo("account.registered-again");
        assertThat(installation.mailsTo("fresh@harbour.example").getLast().kind())
                .isEqualTo("account.confirm");
    }

    @Test
    void whoever_registers_last_before_the_address_is_confirmed_is_taken_at_their_word() {
        var thief = installation.visit();
        thief.post(
                "/register", fields("shared@harbour.example", "some other long password", "Tim"));
        var first = installation.linkTo("shared@harbour.example", "account.confirm");
        var owner = installation.visit();
        register(owner, "shared@harbour.example");

        assertThat(owner.get(first).status()).isEqualTo(410);
        owner.post(installation.linkTo("shared@harbour.example", "account.confirm"));
        assertThat(
                        thief.post(
                                        "/sign-in",
                                        "email",
                                        "shared@harbour.example",
                                        "password",
                                        "thiefs own long password")
                                .status())
                .isEqualTo(422);
        assertThat(signIn(owner, "shared@harbour.example").location()).isEqualTo("/home");
    }

    @Test
    void a_form_that_is_sent_twice_at_once_registers_once() throws Exception {
        var email = "twice@harbour.example";
        var first =
                new Registration(
                        new EmailAddress(email),
                        PASSWORD,
                        "Mei Lin",
                        "SG",
                        "international",
                        Locale.ENGLISH);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var second =
                    installation
                            .front(TransactionTemplate.class)
                            .execute(
                                    _ -> {
                                        installation.front(Registrations.class).enrol(first);
                                        var sent =
                                                hands.submit(
                                                        () ->
                                                                register(
                                                                        installation.visit(),
                                                                        email));
                                        Eventually.holds("it waits", () -> isWaiting(sent));
                                        return sent;
                                    });
            assertThat(second.get().location()).isEqualTo("/register/sent");
        }
        assertThat(installation.mailsTo(email).getLast().kind())
                .isEqualTo("account.registered-again");
    }

    /// For the other one to be committed or not.
    private static boolean isWaiting(Future<?> sent) {
        var waits = "select exists (select 1 from pg_locks where not granted)";
        return sent.isDone()
                || installation.front(JdbcClient.class).sql(waits).query(Boolean.class).single();
    }

    @Test
    void every_field_that_is_missing_or_odd_is_named_and_nothing_typed_is_lost() {
        var visit = installation.visit();
        var empty = visit.post("/register");
        assertThat(empty.status()).isEqualTo(422);
        for (var field :
                new String[] {"email", "password", "name", "country", "site", "language"}) {
            assertThat(empty.problem(field)).as(field).isNotEmpty();
            for (var odd : ODD) {
                var fields = fields("odd@harbour.example", PASSWORD, "Mei Lin");
                put(fields, field, odd);
                var answer = visit.post("/register", fields);
                assertThat(answer.status()).as(field + " " + odd).isIn(303, 422);
                if (answer.status() == 422) assertKept(answer, field, odd);
            }
        }
        assertThat(installation.mailsTo("<script>alert(1)</script>")).isEmpty();
    }

    @Test
    void a_weak_password_is_told_at_the_field() {
        var visit = installation.visit();
        assertThat(
                        visit.post(
                                        "/register",
                                        fields("weak@harbour.example", "Leavemealone", "Mei"))
                                .problem("password"))
                .contains("stolen");
        assertThat(
                        visit.post("/register", fields("weak@harbour.example", "short", "Mei"))
                                .problem("password"))
                .contains("12");
        var kept = visit.post("/register", fields("weak@harbour.example", "short", "Mei"));
        assertThat(kept.value("password")).isEmpty();
        assertThat(kept.value("email")).isEqualTo("weak@harbour.example");
        assertThat(kept.value("country")).isEqualTo("SG");
    }

    @Test
    void a_password_that_is_too_short_is_told_together_with_the_rest() {
        var fields = fields("weak@harbour.example", "short", "");
        var answer = installation.visit().post("/register", fields);
        assertThat(answer.problem("password")).contains("12");
        assertThat(answer.problem("name")).isNotEmpty();
        var without = fields("", "short", "Mei");
        var unknown = installation.visit().post("/register", without);
        assertThat(unknown.problem("password")).contains("12");
        assertThat(unknown.problem("email")).isNotEmpty();
    }

    @Test
    void the_address_of_the_letter_is_named_and_can_be_corrected() {
        var visit = installation.visit();
        register(visit, "tpyo@harbour.example");
        assertThat(visit.get("/register/sent").words()).contains("tpyo@harbour.example");
        var again = visit.get("/register?again=1");
        assertThat(again.value("email")).isEqualTo("tpyo@harbour.example");
        assertThat(again.value("name")).isEqualTo("Mei Lin");
        assertThat(again.value("country")).isEqualTo("SG");
        assertThat(again.value("site")).isEqualTo("international");
        assertThat(again.value("password")).isEmpty();
        assertThat(visit.get("/register").value("email")).as("a fresh one").isEmpty();

        visit.post(installation.linkTo("tpyo@harbour.example", "account.confirm"));
        register(visit, "tpyo@harbour.example");
        assertThat(visit.get("/register/sent").words())
                .as("the same for an address that is known")
                .contains("tpyo@harbour.example");
        assertThat(installation.visit().get("/register/sent").words())
                .as("somebody else's browser")
                .doesNotContain("tpyo");
    }

    @Test
    void pages_speak_the_language_that_is_asked_for() {
        var visit = installation.visit();
        assertThat(visit.get("/register?language=zh-CN").words()).contains("一家公司一个账号");
        assertThat(visit.get("/register").words()).contains("一家公司一个账号");
        assertThat(visit.get("/register?language=es").words())
                .contains("Una cuenta para su empresa");
    }

    private static void assertKept(PlainVisit.Seen answer, String field, String odd) {
        if (field.equals("name") || field.equals("email")) {
            assertThat(answer.value(field).strip()).isEqualTo(odd.strip());
        }
        assertThat(answer.problem(field)).as(field + " " + odd).isNotEmpty();
        assertThat(answer.response().body()).doesNotContain("<script>alert");
    }

    private static PlainVisit.Seen register(PlainVisit visit, String email) {
        return visit.post("/register", fields(email, PASSWORD, "Mei Lin"));
    }

    private static PlainVisit.Seen signIn(PlainVisit visit, String email) {
        return visit.post("/sign-in", "email", email, "password", PASSWORD);
    }

    private static String[] fields(String email, String password, String name) {
        return new String[] {
            "email",
            email,
            "password",
            password,
            "name",
            name,
            "country",
            "SG",
            "site",
            "international",
            "language",
            "en"
        };
    }

    private static void put(String[] fields, String name, String value) {
        for (var at = 0; at < fields.length; at += 2) {
            if (fields[at].equals(name)) fields[at + 1] = value;
        }
    }
}
