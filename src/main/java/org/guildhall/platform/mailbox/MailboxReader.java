package org.guildhall.platform.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.guildhall.platform.settings.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what is new in a mailbox (RFC 9051). A mail is marked only after it was sorted, so a crash
/// in between has it sorted again: whoever sorts must take the same mail twice for one.
public final class MailboxReader {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

    /// So many at most in one round; the next one goes on.
    private static final int MOST = 500;

    private static final SearchTerm NEW =
            new AndTerm(
                    Stream.of(Fate.values())
                            .map(fate -> new FlagTerm(new Flags(fate.flag()), false))
                            .toArray(SearchTerm[]::new));

    private final Mailbox box;
    private final Session session;

    public MailboxReader(Mailbox box) {
        this.box = box;
        this.session = Session.getInstance(properties(box));
    }

    /// Decides what becomes of one mail.
    public interface Sorter {
        /// One that fails leaves the mail as it is, for the next round.
        Fate sort(Message message) throws MessagingException, IOException;
    }

    /// Has everything new sorted, and answers how many lie there flagged by now.
    public int read(Sorter sorter) throws MessagingException {
        try (var store = connected();
                var folder = store.getFolder(box.folder())) {
            folder.open(Folder.READ_WRITE);
            for (var mail : fresh(folder)) sort(mail, sorter);
            return folder.search(new FlagTerm(new Flags(Flag.FLAGGED), true)).length;
        }
    }

    /// Whether its folder can be opened; answers how many mails lie in it.
    public int look() throws MessagingException {
        try (var store = connected();
                var folder = store.getFolder(box.folder())) {
            folder.open(Folder.READ_ONLY);
            return folder.getMessageCount();
        }
    }

    /// With their sizes, which would otherwise be asked for together with the envelope: of a broken
    /// mail servers make one that nobody understands.
    private static Message[] fresh(Folder folder) throws MessagingException {
        var found = Arrays.stream(folder.search(NEW)).limit(MOST).toArray(Message[]::new);
        var sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(found, sizes);
        return found;
    }

    private Store connected() throws MessagingException {
        var store = session.getStore(box.encrypted() ? "imaps" : "imap");
        store.connect(box.host(), box.port(), box.user(), box.password());
        return store;
    }

    private static void sort(Message mail, Sorter sorter) {
        try {
            mail.setFlag(sorter.sort(mail).flag(), true);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.atWarn().addKeyValue("failure", unreadable).log("mail in a mailbox not sorted");
        }
    }

    private static Properties properties(Mailbox box) {
        var protocol = box.encrypted() ? "mail.imaps." : "mail.imap.";
        var properties = new Properties();
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "connectiontimeout", "10000");
        properties.put(protocol + "timeout", "20000");
        properties.put(protocol + "writetimeout", "20000");
        // None is marked as read, and a large one doesn't come in crumbs of 16 kB.
        properties.put(protocol + "peek", "true");
        properties.put(protocol + "fetchsize", "1048576");
        return properties;
    }
}
