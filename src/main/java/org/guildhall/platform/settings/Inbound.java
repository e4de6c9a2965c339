package org.guildhall.platform.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail for the support desk comes in; in no way at all unless one is named.
///
/// @param aliases addresses of the desk's beside `guildhall.support.address`
/// @param imap its mailbox
/// @param smtp the listener of our own
/// @param mostPerHour how many mails of one sender within an hour are taken for a person's
@ConfigurationProperties("guildhall.inbound")
public record Inbound(
        @DefaultValue List<String> aliases,
        @Nullable Box imap,
        @Nullable Listener smtp,
        @DefaultValue("30") int mostPerHour) {
    public Inbound {
        aliases = List.copyOf(aliases);
    }

    /// A mailbox as the settings name it.
    public record Box(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean encrypted,
            @DefaultValue("INBOX") String folder) {
        @Override
        public String toString() {
            return "Box[" + host + "]"; // the password is nobody's
        }
    }

    /// An SMTP listener of our own.
    ///
    /// @param address the network address that it listens on
    /// @param pkcs12 the file with its key and certificate; empty: nothing is encrypted
    public record Listener(
            @DefaultValue("0") int port,
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("") String pkcs12,
            @DefaultValue("") String password) {

        /// Whether STARTTLS is offered.
        public boolean isEncrypting() {
            return !pkcs12.isEmpty();
        }

        @Override
        public String toString() {
            return "Listener[" + address + ":" + port + "]"; // the password is nobody's
        }
    }

    /// The mailbox, where one is named.
    public Optional<Mailbox> mailbox() {
        return Optional.ofNullable(imap)
                .filter(box -> !box.host().isEmpty())
                .map(
                        box ->
                                new Mailbox(
                                        box.user(),
                                        box.host(),
                                        box.port(),
                                        box.user(),
                                        box.password(),
                                        box.encrypted(),
                                        box.folder()));
    }

    /// The listener, where one is.
    public Optional<Listener> listener() {
        return Optional.ofNullable(smtp).filter(listener -> listener.port() > 0);
    }
}
