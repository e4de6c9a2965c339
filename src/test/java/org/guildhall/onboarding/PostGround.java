package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.FussyMailServer;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// An installation whose mail server turns letters away when it is told to, and that reads what
/// comes back.
abstract class PostGround {
    static final GreenMail RETURNS =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @SuppressWarnings("NullAway.Init") // by settings, while the installation is made
    static FussyMailServer fussy;

    static Installation guildhall;
    static Stations stations;

    @BeforeAll
    static void begin() {
        RETURNS.start();
        RETURNS.setUser("bounces@example.com", "bounces", "secret");
        guildhall = Installation.another(PostGround::settings);
        stations = new Stations(guildhall);
    }

    @AfterAll
    static void end() throws IOException {
        guildhall.close();
        fussy.close();
        RETURNS.stop();
    }

    static Map<String, String> settings(GreenMail mail) {
        fussy = new FussyMailServer(mail.getSmtp().getPort());
        return Map.of(
                "guildhall.smtp.port", String.valueOf(fussy.port()),
                "guildhall.bounces.address", "bounces@example.com",
                "guildhall.bounces.host", "127.0.0.1",
                "guildhall.bounces.port", String.valueOf(RETURNS.getImap().getPort()),
                "guildhall.bounces.user", "bounces",
                "guildhall.bounces.password", "secret",
                "guildhall.bounces.encrypted", "false");
    }

    static String messageId(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void comesBack(String report) throws Exception {
        var bytes = report.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var session = Session.getInstance(new Properties());
        user().deliver(new MimeMessage(session, new ByteArrayInputStream(bytes)));
    }

    static GreenMailUser user() {
        return RETURNS.getUserManager().getUser("bounces");
    }

    static Letters letters() {
        return new Letters(guildhall.mail());
    }

    static synchronized void forward(Duration time) {
        guildhall.clock().set(guildhall.clock().instant().plus(time));
    }

    static void await(BooleanSupplier comes) {
        Eventually.holds("what was sent", comes);
    }

    /// A case with its contact, and its last letter to that contact.
    record Case(UUID id, String company, String contact) {
        static Case submitted(String company) {
            var owner = guildhall.crowd().verifiedOwner("Olga Owner", company);
            var id = stations.submitted(owner);
            var contact =
                    guildhall
                            .database()
                            .sql("select contact_email from onboarding_application where id = :id")
                            .param("id", id)
                            .query(String.class)
                            .single();
            var made = new Case(id, company, contact);
            await(() -> made.state("onboarding.mail.submit").equals("SENT"));
            return made;
        }

        String desk() {
            return "/desk/applications/" + id;
        }

        String column(String name, String kind) {
            return guildhall
                    .database()
                    .sql(
                            """
                            select coalesce(max(%s::text), '') from platform_mail
                             where subject_id = :id and kind = :kind and recipient = :contact
                            """
                                    .formatted(name))
                    .param("id", id)
                    .param("kind", kind)
                    .param("contact", contact)
                    .query(String.class)
                    .single();
        }

        String state(String kind) {
            return column("state", kind);
        }

        int count(String kind, String state) {
            return guildhall
                    .database()
                    .sql(
                            """
                            select count(*) from platform_mail
                             where subject_id = :id and kind = :kind and recipient = :contact and state = :state
                            """)
                    .param("id", id)
                    .param("kind", kind)
                    .param("contact", contact)
                    .param("state", state)
                    .query(Integer.class)
                    .single();
        }

        /// A word of the reviewer's to the contact.
        void write() {
            var visit = guildhall.crowd().signedIn(stations.reviewer());
            var version = visit.get(desk()).page().select("input[name=version]").val();
            var answer =
                    visit.post(
                            desk() + "/messages",
                            Fields.of("version", version, "words", "A word from us."));
            assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        }
    }
}
