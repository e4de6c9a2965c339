package org.guildhall.platform.mail;

/// The way out for letters.
public interface MailTransport {
    /// Hands one letter to the mail server. Returns when the server has taken it; an exception
    /// otherwise, and the letter is tried again later under the same Message-ID.
    void send(Mail mail) throws Exception;
}
