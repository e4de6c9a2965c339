package org.guildhall.platform.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// A mailbox of ours that is read by IMAP (RFC 9051): the one that letters come back to, or the
/// support desk's.
///
/// @param address what it is known by: where letters come back to, its address; they go out under
///   one that adds a token to it
/// @param encrypted whether it is read over TLS; not only on this same machine
public record Mailbox(
        String address,
        String host,
        @DefaultValue("993") int port,
        String user,
        String password,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("INBOX") String folder) {
    @Override
    public String toString() {
        return "Mailbox[" + address + "]"; // the password is nobody's
    }
}
