package org.guildhall.platform.mail;

import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import org.guildhall.platform.settings.ReturnBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the box for letters that come back. What was understood is taken out once it is noted; an
/// automatic answer is marked as answered, what nobody understands is flagged: both stay.
final class ReturnPost {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnPost.class);
    private static final int MOST = 500;
    private static final SearchTerm NEW =
            new AndTerm(
                    new SearchTerm[] {
                        without(Flag.FLAGGED), without(Flag.ANSWERED), without(Flag.DELETED)
                    });

    private final ReturnBox box;
    private final Bounces bounces;
    private final Session session;

    ReturnPost(ReturnBox box, Bounces bounces) {
        this.box = box;
        this.bounces = bounces;
        this.session = Session.getInstance(properties(box));
    }

    /// Reads what is new, and notes that it did, or why it couldn't.
    void read() {
        try (var store = session.getStore(box.encrypted() ? "imaps" : "imap")) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            try (var folder = store.getFolder(box.folder())) {
                folder.open(Folder.READ_WRITE);
                Arrays.stream(folder.search(NEW)).limit(MOST).forEach(this::sort);
                bounces.read(folder.search(new FlagTerm(new Flags(Flag.FLAGGED), true)).length);
            }
        } catch (MessagingException away) {
            bounces.away(String.valueOf(away.getMessage()));
            LOG.atWarn().addKeyValue("failure", away).log("box for returned letters away");
        }
    }

    private void sort(Message message) {
        try {
            message.setFlag(
                    switch (ReportReader.read(message)) {
                        case Returned.Report report ->
                                bounces.take(report) ? Flag.DELETED : Flag.FLAGGED;
                        case Returned.AutoReply _ -> Flag.ANSWERED;
                        case Returned.Unknown _ -> Flag.FLAGGED;
                    },
                    true);
        } catch (MessagingException | IOException unreadable) {
            LOG.atWarn().addKeyValue("failure", unreadable).log("returned letter unreadable");
        }
    }

    private static FlagTerm without(Flag flag) {
        return new FlagTerm(new Flags(flag), false);
    }

    private static Properties properties(ReturnBox box) {
        var protocol = box.encrypted() ? "mail.imaps." : "mail.imap.";
        var properties = new Properties();
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "connectiontimeout", "10000");
        properties.put(protocol + "timeout", "20000");
        properties.put(protocol + "writetimeout", "20000");
        // Nobody's body is wanted whole, and none is marked as read.
        properties.put(protocol + "peek", "true");
        return properties;
    }
}
