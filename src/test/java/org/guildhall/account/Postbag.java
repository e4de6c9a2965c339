package org.guildhall.account;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.MailTransport;
import org.guildhall.platform.mail.enclosure.Attached;

/// A mail server that keeps every letter it was handed.
final class Postbag implements MailTransport {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public String send(Mail mail, List<Attached> files) {
        mails.add(mail);
        return "250 kept";
    }

    /// Everything that was sent to an address, oldest first.
    public List<Mail> to(String address) {
        return mails.stream().filter(mail -> mail.recipient().equals(address)).toList();
    }
}
