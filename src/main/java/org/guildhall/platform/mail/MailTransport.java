package org.guildhall.platform.mail;

import java.util.List;
import org.guildhall.platform.mail.enclosure.Attached;

/// The way out for letters.
public interface MailTransport {
    /// Hands one letter to the mail server and returns what the server said when it took it. An
    /// exception otherwise: [LetterRefused] when the server turns this very letter away, anything
    /// else when it may take it later. The letter is tried again under the same Message-ID.
    ///
    /// @param files what goes along with it
    String send(Mail mail, List<Attached> files) throws Exception;
}
