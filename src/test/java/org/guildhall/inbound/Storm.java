package org.guildhall.inbound;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.guildhall.support.Eventually;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings a corpus to an installation as other mail servers do: again and again until each mail was
/// answered for good; and looks afterwards what became of each.
public final class Storm {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ROWS =
            """
            select id, coalesce(reason, state) as end, ticket_id, times from inbound_mail where message_id = :id
            """;
    private static final String WAITING =
            "select count(*) from inbound_mail where state = 'WAITING'";
    private static final String TICKETS =
            """
            select p.ticket_id, p.email, p.token, m.message_id
              from inbound_mail m join ticket_participant p on p.ticket_id = m.ticket_id and p.email = m.sender
             where m.message_id = any(:ids)
            """;
    private static final String MESSAGES =
            "select count(*) from ticket_message where mail_id = :id";
    private static final String TICKETS_OF =
            "select count(*) from ticket_ticket where requester_email = any(:senders)";

    private final JdbcClient database;
    private final int port;

    /// @param port where it listens for mail
    public Storm(JdbcClient database, int port) {
        this.database = database;
        this.port = port;
    }

    /// Brings mails over so many connections at a time, each until it was taken or turned away for
    /// good; answers what was turned away.
    public List<MadeMail> bring(List<MadeMail> mails, int connections)
            throws InterruptedException, ExecutionException {
        var left = new ConcurrentLinkedQueue<>(mails);
        var refused = new ConcurrentLinkedQueue<MadeMail>();
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, connections)
                            .<Future<?>>mapToObj(_ -> lanes.submit(() -> lane(left, refused)))
                            .toList();
            for (var each : all) each.get();
        }
        return List.copyOf(refused);
    }

    private Void lane(Queue<MadeMail> left, Queue<MadeMail> refused) throws InterruptedException {
        var mail = left.poll();
        while (mail != null) {
            try (var post = new SmallPost(port)) {
                while (mail != null) {
                    var answer = post.bring(mail);
                    if (answer.startsWith("4")) throw new IOException(answer);
                    if (answer.startsWith("5")) refused.add(mail);
                    mail = left.poll();
                }
            } catch (IOException _) {
                Thread.sleep(
                        50); // the same mail again, as its server can't know whether it was kept
            }
        }
        return null;
    }

    /// Lays a mail into a mailbox, as the server behind it does.
    public static void lay(GreenMailUser box, MadeMail mail) throws MessagingException {
        var path = ("Return-Path: <" + mail.from() + ">\r\nDelivered-To: " + mail.to() + "\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(path.getBytes(US_ASCII));
        bytes.writeBytes(mail.bytes());
        var session = Session.getInstance(new Properties());
        box.deliver(new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray())));
    }

    /// Waits until nothing waits any more.
    public void settle() {
        Eventually.holds(PATIENCE, () -> waiting() + " that still wait", () -> waiting() == 0);
    }

    /// Whether something waits to be sorted.
    public boolean isUnderWay() {
        return waiting() > 0;
    }

    /// The tickets that those mails opened.
    public List<MadeTicket> tickets(List<MadeMail> openers) {
        return database.sql(TICKETS)
                .param("ids", openers.stream().map(MadeMail::messageId).toArray(String[]::new))
                .query(
                        (row, _) ->
                                new MadeTicket(
                                        row.getObject("ticket_id", UUID.class),
                                        row.getString("email"),
                                        row.getString("token"),
                                        row.getString("message_id")))
                .list();
    }

    /// Everything that isn't as it has to be: a mail that is lost, taken for two, or went another
    /// way than its kind has to go.
    public List<String> broken(List<MadeMail> mails) {
        var broken = new ArrayList<String>();
        for (var mail : mails) {
            var ends = ends(mail);
            if (ends.size() != 1) broken.add(mail.kind() + " " + mail.messageId() + ": " + ends);
            else if (!ends.getFirst().isGood(mail, database)) {
                broken.add(mail.kind() + " " + mail.messageId() + " became " + ends.getFirst());
            }
        }
        var opened = mails.stream().filter(Storm::opens).map(MadeMail::from).toList();
        var tickets =
                database.sql(TICKETS_OF)
                        .param("senders", opened.toArray(String[]::new))
                        .query(Integer.class)
                        .single();
        if (tickets != opened.size()) {
            broken.add(opened.size() + " mails should have opened tickets, there are " + tickets);
        }
        return broken;
    }

    private static boolean opens(MadeMail mail) {
        return mail.kind().end().equals(ArrivalState.OPENED.name());
    }

    private List<End> ends(MadeMail mail) {
        return database.sql(ROWS)
                .param("id", mail.messageId())
                .query(
                        (row, _) ->
                                new End(
                                        row.getString("end"),
                                        row.getObject("ticket_id", UUID.class)))
                .list();
    }

    private long waiting() {
        return database.sql(WAITING).query(Long.class).single();
    }

    /// What became of a mail.
    private record End(String end, @Nullable UUID ticket) {
        boolean isGood(MadeMail mail, JdbcClient database) {
            if (!end.equals(mail.kind().end())) return false;
            if (ticket == null) return true;
            if (mail.ticket().isPresent() && !Objects.equals(ticket, mail.ticket().get())) {
                return false;
            }
            var said =
                    database.sql(MESSAGES)
                            .param("id", mail.messageId())
                            .query(Integer.class)
                            .single();
            return said == 1;
        }
    }
}
