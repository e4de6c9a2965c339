package org.guildhall.inbound.way;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.inbound.Arrivals;
import org.guildhall.inbound.DeskAddresses;
import org.guildhall.inbound.Envelope;
import org.guildhall.inbound.Way;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One mail that another server brings. What we answer is what that server goes by: 250 once the
/// mail is kept, 4xx to come again, 5xx to tell its sender.
final class Delivery implements MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final DeskAddresses addresses;
    private final Arrivals arrivals;
    private final Room room;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Delivery(DeskAddresses addresses, Arrivals arrivals, Room room) {
        this.addresses = addresses;
        this.arrivals = arrivals;
        this.room = room;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (!addresses.takes(recipient)) {
            throw new RejectException(550, "5.1.1 no such mailbox here");
        }
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        var mail = room.read(data);
        if (mail.isEmpty()) throw new RejectException(552, "5.3.4 larger than 25 MB");
        try {
            arrivals.take(new Envelope(Way.SMTP, sender, recipients), mail.get());
        } catch (RuntimeException failure) {
            LOG.atWarn().addKeyValue("failure", failure).log("mail not taken in");
            throw new RejectException(451, "4.3.0 not kept yet, try again later");
        }
        return null;
    }

    @Override
    public void done() {}
}
