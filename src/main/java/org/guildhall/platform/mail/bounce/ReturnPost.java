package org.guildhall.platform.mail.bounce;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.guildhall.platform.mailbox.Fate;
import org.guildhall.platform.mailbox.MailboxReader;
import org.guildhall.platform.settings.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the box for letters that come back. What was understood is taken out once it is noted; an
/// automatic answer is marked as answered, what nobody understands is flagged: both stay.
public final class ReturnPost {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnPost.class);

    private final MailboxReader box;
    private final Bounces bounces;

    /// @param box where what comes back lies
    public ReturnPost(Mailbox box, Bounces bounces) {
        this.box = new MailboxReader(box);
        this.bounces = bounces;
    }

    /// Reads what is new, and notes that it did, or why it couldn't.
    void read() {
        try {
            bounces.read(box.read(this::sort));
        } catch (MessagingException away) {
            bounces.away(String.valueOf(away.getMessage()));
            LOG.atWarn().addKeyValue("failure", away).log("box for returned letters away");
        }
    }

    private Fate sort(Message message) throws MessagingException, IOException {
        return switch (ReportReader.read(message)) {
            case Returned.Report report -> bounces.take(report) ? Fate.TAKEN : Fate.FLAGGED;
            case Returned.AutoReply _ -> Fate.ANSWERED;
            case Returned.Unknown _ -> Fate.FLAGGED;
        };
    }
}
