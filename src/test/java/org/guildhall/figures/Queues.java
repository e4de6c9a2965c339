package org.guildhall.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.guildhall.access.Role;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.outward.Receiver;
import org.guildhall.platform.value.Ids;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Measures how fast what waits to go out gets out: letters into a mail server that takes
/// everything, events to one webhook endpoint. Called by `./guildhall bench queues`.
public final class Queues {
    private static final int MANY = 5_000;
    private static final int SUBJECTS = 500;
    private static final int ROUNDS = 3;

    private final Installation guildhall;
    private final TransactionTemplate once;

    private Queues(Installation guildhall) {
        this.guildhall = guildhall;
        this.once = new TransactionTemplate(guildhall.front(PlatformTransactionManager.class));
    }

    /// Without arguments, from the project's directory; `docs/figures.md` is written.
    public static void main(String[] arguments) throws Exception {
        try (var sink = new SmtpSink();
                var receiver = new Receiver();
                var guildhall =
                        Installation.another(
                                _ ->
                                        Map.of(
                                                "guildhall.smtp.port",
                                                sink.port() + "",
                                                "guildhall.webhooks.allow-private",
                                                "true"))) {
            new Queues(guildhall).measure(sink, receiver);
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure(SmtpSink sink, Receiver receiver) throws Exception {
        var admin = guildhall.crowd().staff("Ada", Role.ADMINISTRATOR);
        var wanted = Map.of("address", receiver.address().toString(), "types", List.of("bench.*"));
        var opened =
                Program.of(guildhall, admin)
                        .post("/api/v1/webhook-endpoints", Program.json(wanted));
        if (opened.status() != 201) throw new IllegalStateException(opened.toString());
        var mails = new double[ROUNDS];
        var webhooks = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            mails[round] = perSecond(this::post, sink::taken);
            webhooks[round] = perSecond(this::happen, receiver::count);
        }
        var text =
                String.format(
                        Locale.ROOT,
                        "%s. %,d at once, medians of %d rounds, each committed together on a durable database and then on its way.%n%n"
                                + "| what | a second |%n| --- | --- |%n| letters through the outbox into a mail server | %,.0f |%n| webhooks to one endpoint, %d objects | %,.0f |%n",
                        FiguresPage.circumstances(),
                        MANY,
                        ROUNDS,
                        median(mails),
                        SUBJECTS,
                        median(webhooks));
        FiguresPage.write("Letters and webhooks", text);
        System.out.println(text);
    }

    private static double perSecond(Runnable begin, IntSupplier done) throws InterruptedException {
        var before = done.getAsInt();
        begin.run();
        var begun = System.nanoTime();
        while (done.getAsInt() < before + MANY) Thread.sleep(5);
        return MANY / ((System.nanoTime() - begun) / 1e9);
    }

    private void post() {
        var mailroom = guildhall.front(Mailroom.class);
        once.executeWithoutResult(
                _ -> {
                    for (var number = 0; number < MANY; number++) mailroom.post(letter(number));
                });
    }

    private static Letter letter(int number) {
        var reader =
                new Letter.Reader(
                        "reader" + number + "@sink.example", "Rhea Reader", Locale.ENGLISH, null);
        return new Letter(
                "bench:" + Ids.next(),
                "bench.letter",
                reader,
                null,
                "Your application was handed in",
                List.of(
                        "We have received it, and a business developer looks at it within three working days."),
                List.of(new Letter.Fact("Number", "APP-2026-00042")),
                Optional.of(new Letter.Link("Open it", "https://partners.example/portal")));
    }

    private void happen() {
        var events = guildhall.front(Events.class);
        once.executeWithoutResult(
                _ -> {
                    for (var number = 0; number < SUBJECTS; number++) {
                        var subject = new Subject("bench", Ids.next());
                        for (var step = 0; step < MANY / SUBJECTS; step++) {
                            events.append(Happening.of(subject, 1, "step", Actor.SYSTEM));
                        }
                    }
                });
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
