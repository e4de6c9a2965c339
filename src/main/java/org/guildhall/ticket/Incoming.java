package org.guildhall.ticket;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Uid;
import org.guildhall.account.EmailAddress;
import org.guildhall.platform.file.Upload;
import org.guildhall.ticket.lifecycle.Channel;

/// What came in from outside the pages.
///
/// @param name of the sender, as the mail has it
/// @param title a mail's subject; cut to what a title takes
/// @param uid an account that was named in it
/// @param language what it was written in; when left out, what we know the sender reads
/// @param mailId the Message-ID of the mail; the same one never comes in twice
public record Incoming(
        EmailAddress from,
        String name,
        String title,
        String words,
        Optional<Uid> uid,
        Optional<Locale> language,
        List<Upload> files,
        Channel channel,
        Optional<String> mailId) {
    public Incoming {
        files = List.copyOf(files);
    }
}
