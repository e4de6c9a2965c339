package org.guildhall.account;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.Guildhall;
import org.guildhall.account.credential.PasswordCost;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.MailTransport;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.support.Eventually;
import org.guildhall.support.HandClock;
import org.guildhall.support.KnowingContext;
import org.guildhall.support.QuickPasswords;
import org.guildhall.support.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole program for one test class alone, under settings of its own, on a random port, with a
/// database of its own, a clock to put by hand and a postbag for a mail server.
final class OwnInstallation implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

    private final TestDatabase database;
    private final HandClock clock;
    private final Postbag postbag;
    private final ConfigurableApplicationContext context;

    private OwnInstallation(
            TestDatabase database,
            HandClock clock,
            Postbag postbag,
            ConfigurableApplicationContext context) {
        this.database = database;
        this.clock = clock;
        this.postbag = postbag;
        this.context = context;
    }

    /// Starts it, with these settings beside the usual ones.
    public static OwnInstallation start(String... settings) {
        var database = TestDatabase.create();
        var clock = new HandClock();
        var postbag = new Postbag();
        var context =
                new SpringApplicationBuilder(Guildhall.class)
                        .contextFactory(KnowingContext.FACTORY)
                        .initializers(
                                (GenericApplicationContext beans) -> {
                                    beans.registerBean(
                                            "handClock",
                                            Clock.class,
                                            () -> clock,
                                            definition -> definition.setPrimary(true));
                                    beans.registerBean(MailTransport.class, () -> postbag);
                                    beans.registerBean(
                                            PasswordCost.class, () -> QuickPasswords.COST);
                                })
                        .properties(
                                "server.port=0",
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.user(),
                                "spring.datasource.password=" + database.password(),
                                "guildhall.key=" + "A".repeat(43) + "=")
                        .properties(settings)
                        .run();
        return new OwnInstallation(database, clock, postbag, context);
    }

    public HandClock clock() {
        return clock;
    }

    /// A front or another bean of the program.
    public <T> T front(Class<T> type) {
        return context.getBean(type);
    }

    /// Somebody at a browser of their own.
    public PlainVisit visit() {
        return new PlainVisit(
                "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /// The letters to an address, once everything that happened has been told.
    public List<Mail> mailsTo(String address) {
        settle();
        return postbag.to(address);
    }

    /// The path of the link in the last letter of that kind to an address.
    public String linkTo(String address, String kind) {
        var mails = mailsTo(address).stream().filter(mail -> mail.kind().equals(kind)).toList();
        var link = LINK.matcher(mails.getLast().plain());
        if (!link.find()) throw new AssertionError("no link in " + mails.getLast().plain());
        return link.group(1);
    }

    /// Waits until every event is handed on and every letter is sent.
    public void settle() {
        Eventually.holds(
                "no event and no letter waits",
                () ->
                        front(Events.class).waiting() == 0
                                && front(Mailroom.class).waiting().letters() == 0);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
