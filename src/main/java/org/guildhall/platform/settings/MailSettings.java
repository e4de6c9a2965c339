package org.guildhall.platform.settings;

import static org.guildhall.platform.settings.Setting.optional;
import static org.guildhall.platform.settings.Setting.required;
import static org.guildhall.platform.settings.Setting.secret;

import java.util.List;

/// How letters leave, and how those that come back are noticed.
final class MailSettings {
    static final String SMTP_HOST = "guildhall.smtp.host";
    static final String SMTP_USER = "guildhall.smtp.user";
    static final String SMTP_PASSWORD = "guildhall.smtp.password";
    static final String SMTP_START_TLS = "guildhall.smtp.start-tls";
    static final String BOUNCES_ADDRESS = "guildhall.bounces.address";
    static final String BOUNCES_HOST = "guildhall.bounces.host";
    static final String BOUNCES_USER = "guildhall.bounces.user";
    static final String BOUNCES_PASSWORD = "guildhall.bounces.password";
    static final String BOUNCES_ENCRYPTED = "guildhall.bounces.encrypted";

    static final List<Setting> ALL =
            List.of(
                    required(SMTP_HOST, "the mail server that takes our letters", Rules.NAME),
                    optional("guildhall.smtp.port", "587", "its port", Rules.PORT),
                    optional(SMTP_USER, "who signs in there; nobody when left out", Rules.ANYTHING),
                    secret(SMTP_PASSWORD, "that user's password", Rules.ANYTHING),
                    optional(
                            SMTP_START_TLS,
                            "true",
                            "whether letters travel encrypted; false only to this same machine",
                            Rules.FLAG),
                    required(
                            "guildhall.mail.from",
                            "the sender's address of every letter, such as partners@example.com;"
                                    + " its domain also stands in every Message-ID",
                            Rules.ADDRESS),
                    optional(
                            BOUNCES_ADDRESS,
                            "the address that letters come back to, such as bounces@example.com;"
                                    + " what is sent to bounces+anything@ must arrive there too",
                            Rules.RETURN_ADDRESS),
                    optional(
                            BOUNCES_HOST,
                            "the IMAP server of that mailbox; without it nobody reads what comes"
                                    + " back",
                            Rules.NAME),
                    optional("guildhall.bounces.port", "993", "its port", Rules.PORT),
                    optional(BOUNCES_USER, "who signs in there", Rules.ANYTHING),
                    secret(BOUNCES_PASSWORD, "that user's password", Rules.ANYTHING),
                    optional(
                            BOUNCES_ENCRYPTED,
                            "true",
                            "whether it is read over TLS; false only on this same machine",
                            Rules.FLAG),
                    optional(
                            "guildhall.bounces.folder",
                            "INBOX",
                            "the folder that is read",
                            Rules.NAME));

    private MailSettings() {}
}
