package org.guildhall.kill;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.figures.FiguresPage;
import org.guildhall.inbound.Corpus;
import org.guildhall.inbound.Kind;
import org.guildhall.inbound.MadeMail;
import org.guildhall.inbound.Storm;
import org.guildhall.support.Installation;

/// Thousands of mails of every kind, by SMTP and into the mailbox, to a process that is killed
/// again and again meanwhile. Called by `./guildhall bench storm [MAILS] [SEED]`; `docs/figures.md`
/// is written, and it ends with 1 when a mail was lost, came twice or went another way than it has
/// to.
public final class MailStorm {
    private static final int CONNECTIONS = 8;
    private static final int LARGE = 5;
    private static final int LARGE_SIZE = 25 * 1024 * 1024;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(8);

    private final Installation guildhall;
    private final GreenMail mailbox;
    private final Random moments;
    private final Corpus corpus;
    private final int mails;
    private final Storm storm;

    private MailStorm(Installation guildhall, GreenMail mailbox, int mails, long seed) {
        this.guildhall = guildhall;
        this.mailbox = mailbox;
        this.moments = new Random(seed);
        this.corpus = new Corpus(seed, Installation.DESK);
        this.mails = mails;
        this.storm = new Storm(guildhall.database(), guildhall.deskPort());
    }

    /// Takes how many mails, 5,000 unless said otherwise, and the seed.
    public static void main(String[] arguments) {
        var mails = arguments.length == 0 ? 5000 : Integer.parseInt(arguments[0]);
        var seed = arguments.length < 2 ? 20_261_126 : Long.parseLong(arguments[1]);
        var mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mailbox.start();
        mailbox.setUser(Installation.DESK, "desk", "secret");
        var guildhall = Installation.another(_ -> settings(mailbox));
        guildhall.clock().set(Instant.now());
        guildhall.close(); // processes of their own go on in its place
        try {
            new MailStorm(guildhall, mailbox, mails, seed).blow();
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static Map<String, String> settings(GreenMail mailbox) {
        return Map.of(
                "guildhall.inbound.imap.host", "127.0.0.1",
                "guildhall.inbound.imap.port", String.valueOf(mailbox.getImap().getPort()),
                "guildhall.inbound.imap.user", "desk",
                "guildhall.inbound.imap.password", "secret",
                "guildhall.inbound.imap.encrypted", "false");
    }

    private void blow() throws Exception {
        var notes = Files.createTempDirectory("guildhall-storm");
        try (var program = new Program(guildhall, notes)) {
            program.rehearse();
            program.start();
            var all = new ArrayList<>(corpus.openers(Math.max(10, mails / 20)));
            var begin = System.nanoTime();
            storm.bring(all, CONNECTIONS);
            storm.settle();
            var mixed = corpus.mixed(mails - all.size() - LARGE, storm.tickets(all));
            var boxed = mixed.subList(0, mixed.size() / 10);
            var brought = mixed.subList(boxed.size(), mixed.size());
            for (var each : boxed) Storm.lay(box(), each);
            var kills = bring(program, brought);
            var large = new ArrayList<MadeMail>();
            for (var count = 0; count < LARGE; count++) large.add(corpus.large(LARGE_SIZE));
            var refused = storm.bring(large, 2).size();
            emptied();
            storm.settle();
            var seconds = (System.nanoTime() - begin) / 1e9;
            all.addAll(mixed);
            report(all, kills, refused, seconds);
        }
    }

    /// Brings them, and has them sorted, while the process is killed and started again, and then
    /// some of them once more.
    private int bring(Program program, List<MadeMail> brought) throws Exception {
        var kills = 0;
        try (var post = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<MadeMail>> done = post.submit(() -> storm.bring(brought, CONNECTIONS));
            while (!done.isDone() || storm.isUnderWay()) {
                Thread.sleep(1000 + moments.nextLong(BETWEEN_KILLS.toMillis()));
                program.kill();
                kills++;
                program.start();
            }
            if (!done.get().isEmpty()) throw new AssertionError(done.get().size() + " turned away");
        }
        storm.bring(brought.subList(0, brought.size() / 20), CONNECTIONS);
        return kills;
    }

    private GreenMailUser box() {
        return mailbox.getUserManager().getUser("desk");
    }

    private void emptied() throws Exception {
        var inbox = mailbox.getManagers().getImapHostManager().getInbox(box());
        var end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!inbox.getMessages().isEmpty()) {
            if (System.nanoTime() > end) throw new AssertionError("the mailbox is never emptied");
            Thread.sleep(500);
        }
    }

    private void report(List<MadeMail> all, int kills, int large, double seconds)
            throws IOException {
        var broken = storm.broken(all);
        var ends = new EnumMap<Kind, Integer>(Kind.class);
        all.forEach(mail -> ends.merge(mail.kind(), 1, Integer::sum));
        var lines = new ArrayList<String>();
        lines.add(FiguresPage.circumstances() + ".");
        lines.add(
                "By SMTP over "
                        + CONNECTIONS
                        + " connections, a tenth by IMAP; kinds: "
                        + ends
                        + ".\n");
        lines.add("| what | |");
        lines.add("| --- | --- |");
        lines.add("| mails | %,d |".formatted(all.size() + large));
        lines.add("| the process killed (`kill -9`) and started again | %d |".formatted(kills));
        lines.add("| new tickets | %,d |".formatted(count("OPENED")));
        lines.add("| joined the ticket that they answer | %,d |".formatted(count("JOINED")));
        lines.add("| refused with a reason | %,d |".formatted(count("REFUSED")));
        lines.add("| turned away at the door, over 25 MB | %d |".formatted(large));
        lines.add("| brought more than once, and taken once | %,d |".formatted(again()));
        lines.add(
                "| lost, taken twice, or gone another way than they have to | %d |"
                        .formatted(broken.size()));
        lines.add(
                "| from the first to the last settled, restarts included | %.0f s |"
                        .formatted(seconds));
        FiguresPage.write("A storm of mails", String.join("\n", lines));
        System.out.println(String.join("\n", lines));
        broken.forEach(System.out::println);
        if (!broken.isEmpty()) throw new AssertionError("not everything is as it has to be");
    }

    private long count(String state) {
        return guildhall
                .database()
                .sql("select count(*) from inbound_mail where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private long again() {
        return guildhall
                .database()
                .sql("select count(*) from inbound_mail where times > 1")
                .query(Long.class)
                .single();
    }
}
