package org.guildhall.inbound.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.Corpus;
import org.guildhall.inbound.MadeMail;
import org.guildhall.inbound.SmallPost;
import org.guildhall.inbound.Storm;
import org.guildhall.platform.settings.Mailbox;
import org.guildhall.support.Eventually;
import org.guildhall.support.FreePort;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// The same ways with the servers that vendors have: Postfix before the listener, and Dovecot's
/// mailbox behind Postfix.
class RealServersTest {

    private final Installation guildhall = Installation.get();
    private final Storm storm = new Storm(guildhall.database(), guildhall.deskPort());

    @Test
    void mails_come_through_postfix_and_dovecot_and_what_postfix_sends_back_is_known()
            throws Exception {
        assumeTrue(RealServers.arePossible(), "wants root, Postfix and Dovecot");
        var smtp = FreePort.find();
        var imap = FreePort.find();
        try (var servers = RealServers.start(smtp, imap, guildhall.deskPort())) {
            var handed = new Corpus(5001, Installation.DESK).openers(3);
            var boxed = new Corpus(5002, Installation.DESK_ALIAS).openers(3);
            var all = new ArrayList<>(handed);
            all.addAll(boxed);
            await(() -> listens(smtp) && listens(imap), servers);
            try (var post = new SmallPost(smtp)) {
                for (var each : all) assertThat(post.bring(each)).startsWith("250");
                // One in our name to nobody: Postfix's own report comes back to us.
                var lost = handed.getFirst();
                post.say("MAIL FROM:<" + Installation.DESK + ">");
                post.say("RCPT TO:<nobody@nowhere.example>");
                post.say("DATA");
                assertThat(post.say("Subject: to nobody\r\n\r\n" + lost.kind() + "\r\n."))
                        .startsWith("250");
            }
            var box = new Mailbox("help", "127.0.0.1", imap, "help", "secret", false, "INBOX");
            var reader =
                    new DeskBox(
                            box, guildhall.front(Arrivals.class), guildhall.front(BoxStore.class));
            await(
                    () -> {
                        reader.read();
                        return all.stream().allMatch(this::came) && report();
                    },
                    servers);
            storm.settle();
            assertThat(storm.broken(all)).isEmpty();

            var answers = answers(storm.tickets(boxed).getFirst().token());
            try (var post = new SmallPost(smtp)) {
                for (var each : answers) assertThat(post.bring(each)).startsWith("250");
            }
            await(
                    () -> {
                        reader.read();
                        return answers.stream().allMatch(this::came);
                    },
                    servers);
        }
    }

    /// A stranger with a token, through the mailbox whose address takes anything after a `+`.
    private List<MadeMail> answers(String token) {
        var alias = Installation.DESK_ALIAS.replace("@", "+" + token + "@");
        return new Corpus(5003, alias).openers(1);
    }

    private boolean came(MadeMail mail) {
        return guildhall
                .database()
                .sql("select exists (select 1 from inbound_mail where message_id = :id)")
                .param("id", mail.messageId())
                .query(Boolean.class)
                .single();
    }

    private boolean report() {
        return guildhall
                .database()
                .sql(
                        """
                        select exists (select 1 from inbound_mail
                         where sender = 'mailer-daemon@mx.box.example' and reason = 'RETURNED')
                        """)
                .query(Boolean.class)
                .single();
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static void await(BooleanSupplier comes, RealServers servers) {
        Eventually.holds(() -> "what was sent: " + servers.logs(), comes);
    }
}
