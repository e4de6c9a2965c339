package org.guildhall.platform.settings;

import static org.guildhall.platform.settings.Setting.optional;
import static org.guildhall.platform.settings.Setting.secret;

import java.util.List;

/// How mail for the support desk comes in.
final class InboundSettings {
    static final String DESK_ADDRESS = "guildhall.support.address";
    static final String INBOUND_HOST = "guildhall.inbound.imap.host";
    static final String INBOUND_PORT = "guildhall.inbound.imap.port";
    static final String INBOUND_USER = "guildhall.inbound.imap.user";
    static final String INBOUND_PASSWORD = "guildhall.inbound.imap.password";
    static final String INBOUND_ENCRYPTED = "guildhall.inbound.imap.encrypted";
    static final String INBOUND_FOLDER = "guildhall.inbound.imap.folder";
    static final String LISTENER_PORT = "guildhall.inbound.smtp.port";
    static final String LISTENER_ADDRESS = "guildhall.inbound.smtp.address";
    static final String LISTENER_KEYS = "guildhall.inbound.smtp.pkcs12";
    static final String LISTENER_PASSWORD = "guildhall.inbound.smtp.password";

    static final List<Setting> ALL =
            List.of(
                    optional(
                            DESK_ADDRESS,
                            "the address that customers write to for support, such as"
                                    + " support@example.com; answers come to support+anything@, which"
                                    + " must arrive there too",
                            Rules.RETURN_ADDRESS),
                    optional(
                            "guildhall.clamav.address",
                            "a ClamAV daemon that looks at what people send to support, such as"
                                    + " 127.0.0.1:3310",
                            Rules.ANYTHING),
                    optional(
                            "guildhall.inbound.aliases",
                            "further addresses of the desk, with commas between",
                            Rules.ADDRESSES),
                    optional(
                            INBOUND_HOST,
                            "the IMAP server of the desk's mailbox, which is emptied once a minute",
                            Rules.NAME),
                    optional(INBOUND_PORT, "993", "its port", Rules.PORT),
                    optional(INBOUND_USER, "who signs in there", Rules.ANYTHING),
                    secret(INBOUND_PASSWORD, "that user's password", Rules.ANYTHING),
                    optional(
                            INBOUND_ENCRYPTED,
                            "true",
                            "whether it is read over TLS; false only on this same machine",
                            Rules.FLAG),
                    optional(INBOUND_FOLDER, "INBOX", "the folder that is read", Rules.NAME),
                    optional(
                            LISTENER_PORT,
                            "a port on which other mail servers bring the desk's mail by SMTP;"
                                    + " none when left out",
                            Rules.PORT),
                    optional(
                            LISTENER_ADDRESS,
                            "127.0.0.1",
                            "the network address to listen on for mail; 0.0.0.0 for all",
                            Rules.NAME),
                    optional(
                            LISTENER_KEYS,
                            "a PKCS#12 file with key and certificate, with which STARTTLS is"
                                    + " offered; a renewed one is taken by itself",
                            Rules.ANYTHING),
                    secret(LISTENER_PASSWORD, "that file's password", Rules.ANYTHING),
                    optional(
                            "guildhall.inbound.most-per-hour",
                            "30",
                            "how many mails of one sender within an hour are taken for a"
                                    + " person's, 1 to 9999",
                            Rules.COUNT));

    private InboundSettings() {}
}
