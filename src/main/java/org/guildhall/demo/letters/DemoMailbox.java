package org.guildhall.demo.letters;

import java.util.List;
import org.guildhall.platform.mail.LetterRefused;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.MailTransport;
import org.guildhall.platform.mail.enclosure.Attached;

/// The demo's way out for letters: none. A letter counts as delivered once it is kept, and is read
/// where it is kept. One mailbox of the sample world is full since its owner confirmed it, so that
/// a letter which doesn't arrive can be looked at.
class DemoMailbox implements MailTransport {
    private static final String FULL = "channel@hansa.example";
    private static final String CODE = "onboarding.mail.contact-code";

    @Override
    public String send(Mail mail, List<Attached> files) throws LetterRefused {
        if (mail.recipient().equals(FULL) && !mail.kind().equals(CODE)) {
            throw new LetterRefused("552 5.2.2 <channel@hansa.example>: mailbox is full");
        }
        return "250 kept on this machine";
    }
}
