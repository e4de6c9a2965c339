package org.guildhall.inbound.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.Corpus;
import org.guildhall.inbound.DeskAddresses;
import org.guildhall.inbound.Envelope;
import org.guildhall.inbound.Kind;
import org.guildhall.inbound.MadeMail;
import org.guildhall.inbound.MadeTicket;
import org.guildhall.inbound.SmallPost;
import org.guildhall.inbound.Storm;
import org.guildhall.inbound.Way;
import org.guildhall.ops.OwnCertificate;
import org.guildhall.platform.settings.Inbound.Listener;
import org.guildhall.platform.settings.Mailbox;
import org.guildhall.support.FreePort;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ways in: nothing is lost on them, and nothing comes twice.
class WaysTest {
    private static final String DESK = Installation.DESK;
    private static final Set<Kind> ODD =
            EnumSet.of(Kind.BROKEN, Kind.CHARSET, Kind.NO_SENDER, Kind.EMPTY, Kind.RECEIPT);
    private static final int LARGE = 26 * 1024 * 1024;

    private final Installation guildhall = Installation.get();
    private final Storm storm = new Storm(guildhall.database(), guildhall.deskPort());

    @TempDir Path directory;

    @Test
    void a_mailbox_is_emptied_and_a_mail_that_was_kept_before_a_crash_is_the_same_mail()
            throws Exception {
        var corpus = new Corpus(4711, DESK);
        var mails = new ArrayList<>(corpus.openers(6));
        var nobody = new MadeTicket(new UUID(0, 0), "nobody@storm.example", "0", "<none@none>");
        corpus.each(nobody).stream().filter(each -> ODD.contains(each.kind())).forEach(mails::add);
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        try {
            var box = mail.setUser(DESK, "desk", "secret");
            for (var each : mails) Storm.lay(box, each);
            var large = corpus.large(LARGE);
            Storm.lay(box, large);
            var kept = new Envelope(Way.IMAP, mails.getFirst().from(), List.of());
            guildhall.front(Arrivals.class).take(kept, mails.getFirst().bytes());

            reader(mail).read();
            reader(mail).read();

            var inbox = mail.getManagers().getImapHostManager().getInbox(box);
            assertThat(inbox.getMessages()).as("only the large one stays").hasSize(1);
            storm.settle();
            assertThat(storm.broken(mails)).isEmpty();
            assertThat(end(large)).contains("TOO_LARGE");
            assertThat(times(mails.getFirst())).isEqualTo(2);
            assertThat(guildhall.front(BoxStore.class).state().orElseThrow().problem()).isEmpty();
        } finally {
            mail.stop();
        }
    }

    @Test
    void a_mailbox_that_is_away_is_said_to_be() {
        new DeskBox(
                        new Mailbox(DESK, "127.0.0.1", 1, "desk", "secret", false, "INBOX"),
                        guildhall.front(Arrivals.class),
                        guildhall.front(BoxStore.class))
                .read();
        assertThat(guildhall.front(BoxStore.class).state().orElseThrow().problem()).isPresent();
    }

    @Test
    void the_listener_takes_nothing_but_the_desks_mail_and_nothing_too_large() throws Exception {
        var corpus = new Corpus(4712, DESK);
        var mail = corpus.openers(1).getFirst();
        try (var post = new SmallPost(guildhall.deskPort())) {
            assertThat(post.say("MAIL FROM:<a@example.com>")).startsWith("250");
            assertThat(post.say("RCPT TO:<mei@example.com>")).startsWith("550");
            assertThat(post.say("RSET")).startsWith("250");
            var large = corpus.large(LARGE);
            assertThat(post.bring(large)).startsWith("552");
            assertThat(end(large)).isEmpty();
            assertThat(post.bring(mail)).startsWith("250");
            assertThat(post.bring(mail)).startsWith("250");
            assertThat(times(mail)).isEqualTo(2);
        }
        storm.settle();
        assertThat(storm.broken(List.of(mail))).isEmpty();
    }

    @Test
    void with_a_certificate_the_listener_speaks_encrypted() throws Exception {
        var port = FreePort.find();
        var own = OwnCertificate.make(directory);
        var keys = directory.resolve("web.p12").toString();
        var listener =
                new DeskListener(
                        new Listener(port, "127.0.0.1", keys, OwnCertificate.OPENS),
                        "mail.example.com",
                        guildhall.front(DeskAddresses.class),
                        guildhall.front(Arrivals.class));
        listener.start();
        try (var post = new SmallPost(port)) {
            var mail = new Corpus(4713, DESK).openers(1).getFirst();
            post.encrypt(own.trust());
            assertThat(post.bring(mail)).startsWith("250");
            storm.settle();
            assertThat(storm.broken(List.of(mail))).isEmpty();
        } finally {
            listener.stop();
        }
    }

    private DeskBox reader(GreenMail mail) {
        var port = mail.getImap().getPort();
        return new DeskBox(
                new Mailbox(DESK, "127.0.0.1", port, "desk", "secret", false, "INBOX"),
                guildhall.front(Arrivals.class),
                guildhall.front(BoxStore.class));
    }

    private Optional<String> end(MadeMail mail) {
        return guildhall
                .database()
                .sql("select coalesce(reason, state) from inbound_mail where message_id = :id")
                .param("id", mail.messageId())
                .query(String.class)
                .optional();
    }

    private int times(MadeMail mail) {
        return guildhall
                .database()
                .sql("select times from inbound_mail where message_id = :id")
                .param("id", mail.messageId())
                .query(Integer.class)
                .single();
    }
}
