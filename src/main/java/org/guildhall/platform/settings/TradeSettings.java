package org.guildhall.platform.settings;

import static org.guildhall.platform.settings.Setting.optional;
import static org.guildhall.platform.settings.Setting.secret;

import java.util.List;

/// Contracts, programmes, verification, and how long things are kept.
final class TradeSettings {

    static final List<Setting> ALL =
            List.of(
                    optional(
                            "guildhall.signing.pkcs12",
                            "a PKCS#12 file whose keys sign contracts instead of the installation's"
                                    + " own",
                            Rules.ANYTHING),
                    secret("guildhall.signing.password", "that file's password", Rules.ANYTHING),
                    optional(
                            "guildhall.signing.pkcs11",
                            "the configuration file of a PKCS#11 token whose keys sign instead, as"
                                    + " Java's SunPKCS11 reads it: name, library, slot; goes before"
                                    + " a PKCS#12 file",
                            Rules.ANYTHING),
                    secret(
                            "guildhall.signing.pin",
                            "that token's PIN, or file: and the path of a file that holds it",
                            Rules.ANYTHING),
                    optional(
                            "guildhall.signing.time-stamps",
                            "the address of an RFC 3161 service that stamps every signature",
                            Rules.ANYTHING),
                    optional(
                            "guildhall.signing.stamping",
                            "required",
                            "whether signing waits while that service is away: required, or"
                                    + " optional (signed without a stamp, and said so)",
                            Rules.DEMANDED),
                    optional(
                            "guildhall.signing.service.url",
                            "where a signing service outside is reached, such as"
                                    + " https://sign.example.com/v1",
                            Rules.ANYTHING),
                    secret(
                            "guildhall.signing.service.token",
                            "what it knows us by",
                            Rules.ANYTHING),
                    secret(
                            "guildhall.signing.service.webhook-secret",
                            "what its messages to /hooks/signing are signed with: whsec_ and"
                                    + " base64",
                            Rules.HOOK_SECRET),
                    optional(
                            "guildhall.programmes",
                            "a directory with further programmes, one YAML file each; one with the"
                                    + " code of a programme that comes along stands for it; beside"
                                    + " them contracts/NAME.xhtml, courses/CODE/course.yml and"
                                    + " replies/NAME.yml of your own; read at every start, the same"
                                    + " on all nodes",
                            Rules::directory),
                    optional(
                            "guildhall.dns.server",
                            "the name server that customers' domains are looked up at, such as"
                                    + " 192.0.2.53:53; those of the system when left out",
                            Rules.NAME),
                    optional(
                            "guildhall.verification.valid-months",
                            "24",
                            "how long an enterprise verification holds, in months",
                            Rules.MONTHS),
                    optional(
                            "guildhall.verification.review-days",
                            "2",
                            "within how many working days a submitted verification is decided",
                            Rules.WORKING_DAYS),
                    optional(
                            "guildhall.registers.gleif",
                            "where the register of LEIs is asked about companies that give one:"
                                    + " https://api.gleif.org; it isn't when left out",
                            Rules.BASE),
                    optional(
                            "guildhall.registers.vies",
                            "where VAT numbers of the European Union are looked up:"
                                    + " https://ec.europa.eu/taxation_customs/vies; they aren't when"
                                    + " left out",
                            Rules.BASE),
                    optional(
                            "guildhall.retention.application",
                            "P2Y",
                            "how long answers and documents of an application are kept after its"
                                    + " end",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.evidence",
                            "P1Y",
                            "how long evidence of a verification is kept after the account's last"
                                    + " case",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.kyc",
                            "P180D",
                            "how long papers that risk control asked for are kept after their case",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.mail",
                            "P3Y",
                            "how long letters about a case are kept after its end",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.contract",
                            "P10Y",
                            "how long contracts and terms are kept after the case's end",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.history",
                            "P10Y",
                            "how long names stay in history and audit trail after the case's end",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.sign-in",
                            "P90D",
                            "how long sessions, links and invitations are kept after their own end",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.prospect",
                            "P1Y",
                            "how long a prospect is kept whose invitation came to nothing",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.account",
                            "P2Y",
                            "how long an account that never applied is kept, with its people and"
                                    + " its verification",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.webhook",
                            "P30D",
                            "how long the log of webhooks is kept after each message's own end",
                            Rules.PERIOD),
                    optional(
                            "guildhall.retention.question",
                            "P180D",
                            "how long searches of the help centre that found nothing are kept",
                            Rules.PERIOD),
                    optional(
                            "guildhall.help.model",
                            "a directory with the jars of a model, so that the help centre is"
                                    + " searched by meaning too (docs/help-centre.md)",
                            Rules::directory),
                    optional(
                            "guildhall.retention.inbound",
                            "P90D",
                            "how long mails for the support desk are kept as they came, and that"
                                    + " others were refused",
                            Rules.PERIOD),
                    optional(
                            "guildhall.webhooks.allow-private",
                            "false",
                            "whether webhooks may go to addresses inside your network, and"
                                    + " unencrypted; the same for identity providers that accounts"
                                    + " name",
                            Rules.FLAG));

    private TradeSettings() {}
}
