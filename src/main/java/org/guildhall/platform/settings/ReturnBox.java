package org.guildhall.platform.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mailbox that letters come back to, read by IMAP (RFC 9051).
///
/// @param address its address; letters go out under one that adds a token to it
/// @param encrypted whether it is read over TLS; not only on this same machine
public record ReturnBox(
        String address,
        String host,
        @DefaultValue("993") int port,
        String user,
        String password,
        @DefaultValue("true") boolean encrypted,
        @DefaultValue("INBOX") String folder) {
    @Override
    public String toString() {
        return "ReturnBox[" + address + "]"; // the password is nobody's
    }
}
