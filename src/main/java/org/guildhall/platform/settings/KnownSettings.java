package org.guildhall.platform.settings;

import static org.guildhall.platform.settings.Setting.Need.OPTIONAL;
import static org.guildhall.platform.settings.Setting.Need.REQUIRED;
import static org.guildhall.platform.settings.Setting.Need.SECRET;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every setting of a production installation; the table in `docs/configuration.md` is made from
/// it.
public final class KnownSettings {
    static final String BASE_URL = "guildhall.base-url";
    static final String KEY_FILE = "guildhall.key-file";
    static final String DATABASE_URL = "guildhall.database.url";
    static final String DATABASE_USER = "guildhall.database.user";
    static final String DATABASE_PASSWORD = "guildhall.database.password";
    static final String DATA = "guildhall.data";
    static final String SMTP_HOST = "guildhall.smtp.host";
    static final String SMTP_USER = "guildhall.smtp.user";
    static final String SMTP_PASSWORD = "guildhall.smtp.password";
    static final String SMTP_START_TLS = "guildhall.smtp.start-tls";
    static final String BOUNCES_ADDRESS = "guildhall.bounces.address";
    static final String BOUNCES_HOST = "guildhall.bounces.host";
    static final String BOUNCES_USER = "guildhall.bounces.user";
    static final String BOUNCES_PASSWORD = "guildhall.bounces.password";
    static final String BOUNCES_ENCRYPTED = "guildhall.bounces.encrypted";
    static final String FILES_URL = "guildhall.files.url";
    static final String FILES_REGION = "guildhall.files.region";
    static final String FILES_KEY_ID = "guildhall.files.key-id";
    static final String FILES_KEY_SECRET = "guildhall.files.key-secret";
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
    static final String PORT = "guildhall.port";
    static final String ADDRESS = "guildhall.address";
    static final String PROXIES = "guildhall.proxies";

    static final String STAFF_ISSUER = "guildhall.staff.oidc.issuer";
    static final String STAFF_CLIENT = "guildhall.staff.oidc.client-id";
    static final String STAFF_DOMAINS = "guildhall.staff.oidc.domains";
    static final String STAFF_PROVIDER = "guildhall.staff.oidc.name";

    static final String METRICS_TOKEN = "guildhall.metrics.token";
    static final String TRACES_ENDPOINT = "guildhall.traces.endpoint";
    static final String TRACES_SHARE = "guildhall.traces.share";

    /// In the order in which an operator meets them.
    public static final List<Setting> ALL =
            List.of(
                    new Setting(
                            "guildhall.vendor.name",
                            REQUIRED,
                            "",
                            "the company that runs this installation, as people know it; it stands"
                                    + " wherever a text says {vendor}",
                            Rules.NAME),
                    new Setting(
                            "guildhall.vendor.accent",
                            OPTIONAL,
                            "",
                            "a colour of its own for links and buttons on light pages and in letters, such as"
                                    + " #2450c8; refused below a contrast of 4.5:1",
                            Accent::problemOnLight),
                    new Setting(
                            "guildhall.vendor.accent-dark",
                            OPTIONAL,
                            "",
                            "the same for dark pages; when left out, a lighter one of the same hue",
                            Accent::problemOnDark),
                    new Setting(
                            "guildhall.vendor.logo",
                            OPTIONAL,
                            "",
                            "a PNG or JPEG file, at most 300 kB and 2000 by 2000 points, shown beside the name"
                                    + " on every page and letter; no SVG, which may carry scripts",
                            Logo::problem),
                    new Setting(
                            BASE_URL,
                            REQUIRED,
                            "",
                            "the address that people reach it under, such as"
                                    + " https://partners.example.com; links in letters begin with it",
                            Rules::publicAddress),
                    new Setting(
                            KEY_FILE,
                            REQUIRED,
                            "",
                            "a file, readable by this user only, with 32 random bytes in base64"
                                    + " (openssl rand -base64 32); keep a copy outside the backup"
                                    + " of the database",
                            Rules::keyFile),
                    new Setting(
                            DATABASE_URL,
                            OPTIONAL,
                            "",
                            "this or guildhall.data: a PostgreSQL 15 or later, such as"
                                    + " jdbc:postgresql://db.example.com/guildhall?sslmode=verify-full",
                            Rules.POSTGRES),
                    new Setting(
                            DATABASE_USER,
                            OPTIONAL,
                            "",
                            "who signs in there; owns the schema",
                            Rules.ANYTHING),
                    new Setting(
                            DATABASE_PASSWORD, SECRET, "", "that user's password", Rules.ANYTHING),
                    new Setting(
                            DATA,
                            OPTIONAL,
                            "",
                            "this or guildhall.database.url: a directory for the PostgreSQL"
                                    + " that comes along (small installations)",
                            Rules.ANYTHING),
                    new Setting(
                            FILES_URL,
                            OPTIONAL,
                            "",
                            "a bucket of a server that speaks S3, for uploaded and contract files, which"
                                    + " otherwise stay in the database, such as"
                                    + " https://s3.example.com/guildhall; they are encrypted before they"
                                    + " go there",
                            Rules.BUCKET),
                    new Setting(
                            FILES_REGION,
                            OPTIONAL,
                            "us-east-1",
                            "the region that requests to it are signed for",
                            Rules.NAME),
                    new Setting(
                            FILES_KEY_ID, OPTIONAL, "", "the access key's id there", Rules.NAME),
                    new Setting(FILES_KEY_SECRET, SECRET, "", "that key's secret", Rules.ANYTHING),
                    new Setting(
                            SMTP_HOST,
                            REQUIRED,
                            "",
                            "the mail server that takes our letters",
                            Rules.NAME),
                    new Setting("guildhall.smtp.port", OPTIONAL, "587", "its port", Rules.PORT),
                    new Setting(
                            SMTP_USER,
                            OPTIONAL,
                            "",
                            "who signs in there; nobody when left out",
                            Rules.ANYTHING),
                    new Setting(SMTP_PASSWORD, SECRET, "", "that user's password", Rules.ANYTHING),
                    new Setting(
                            SMTP_START_TLS,
                            OPTIONAL,
                            "true",
                            "whether letters travel encrypted; false only to this same machine",
                            Rules.FLAG),
                    new Setting(
                            "guildhall.mail.from",
                            REQUIRED,
                            "",
                            "the sender's address of every letter, such as partners@example.com; its domain"
                                    + " also stands in every Message-ID",
                            Rules.ADDRESS),
                    new Setting(
                            BOUNCES_ADDRESS,
                            OPTIONAL,
                            "",
                            "the address that letters come back to, such as"
                                    + " bounces@example.com; what is sent to bounces+anything@ must"
                                    + " arrive there too",
                            Rules.RETURN_ADDRESS),
                    new Setting(
                            BOUNCES_HOST,
                            OPTIONAL,
                            "",
                            "the IMAP server of that mailbox; without it nobody reads what comes"
                                    + " back",
                            Rules.NAME),
                    new Setting("guildhall.bounces.port", OPTIONAL, "993", "its port", Rules.PORT),
                    new Setting(BOUNCES_USER, OPTIONAL, "", "who signs in there", Rules.ANYTHING),
                    new Setting(
                            BOUNCES_PASSWORD, SECRET, "", "that user's password", Rules.ANYTHING),
                    new Setting(
                            BOUNCES_ENCRYPTED,
                            OPTIONAL,
                            "true",
                            "whether it is read over TLS; false only on this same machine",
                            Rules.FLAG),
                    new Setting(
                            "guildhall.bounces.folder",
                            OPTIONAL,
                            "INBOX",
                            "the folder that is read",
                            Rules.NAME),
                    new Setting(
                            DESK_ADDRESS,
                            OPTIONAL,
                            "",
                            "the address that customers write to for support, such as"
                                    + " support@example.com; answers come to support+anything@,"
                                    + " which must arrive there too",
                            Rules.RETURN_ADDRESS),
                    new Setting(
                            "guildhall.clamav.address",
                            OPTIONAL,
                            "",
                            "a ClamAV daemon that looks at what people send to support, such as"
                                    + " 127.0.0.1:3310",
                            Rules.ANYTHING),
                    new Setting(
                            "guildhall.inbound.aliases",
                            OPTIONAL,
                            "",
                            "further addresses of the desk, with commas between",
                            Rules.ADDRESSES),
                    new Setting(
                            INBOUND_HOST,
                            OPTIONAL,
                            "",
                            "the IMAP server of the desk's mailbox, which is emptied once a minute",
                            Rules.NAME),
                    new Setting(INBOUND_PORT, OPTIONAL, "993", "its port", Rules.PORT),
                    new Setting(INBOUND_USER, OPTIONAL, "", "who signs in there", Rules.ANYTHING),
                    new Setting(
                            INBOUND_PASSWORD, SECRET, "", "that user's password", Rules.ANYTHING),
                    new Setting(
                            INBOUND_ENCRYPTED,
                            OPTIONAL,
                            "true",
                            "whether it is read over TLS; false only on this same machine",
                            Rules.FLAG),
                    new Setting(
                            INBOUND_FOLDER,
                            OPTIONAL,
                            "INBOX",
                            "the folder that is read",
                            Rules.NAME),
                    new Setting(
                            LISTENER_PORT,
                            OPTIONAL,
                            "",
                            "a port on which other mail servers bring the desk's mail by SMTP; none when"
                                    + " left out",
                            Rules.PORT),
                    new Setting(
                            LISTENER_ADDRESS,
                            OPTIONAL,
                            "127.0.0.1",
                            "the network address to listen on for mail; 0.0.0.0 for all",
                            Rules.NAME),
                    new Setting(
                            LISTENER_KEYS,
                            OPTIONAL,
                            "",
                            "a PKCS#12 file with key and certificate, with which STARTTLS is offered; a"
                                    + " renewed one is taken by itself",
                            Rules.ANYTHING),
                    new Setting(
                            LISTENER_PASSWORD, SECRET, "", "that file's password", Rules.ANYTHING),
                    new Setting(
                            "guildhall.inbound.most-per-hour",
                            OPTIONAL,
                            "30",
                            "how many mails of one sender within an hour are taken for a person's, 1 to"
                                    + " 9999",
                            Rules.COUNT),
                    new Setting(
                            ADDRESS,
                            OPTIONAL,
                            "127.0.0.1",
                            "the network address to listen on; 0.0.0.0 for all",
                            Rules.NAME),
                    new Setting(PORT, OPTIONAL, "8080", "the port to listen on", Rules.PORT),
                    new Setting(
                            PROXIES,
                            OPTIONAL,
                            "127.0.0.1, ::1",
                            "the proxies that are believed about who visits: addresses, where * is"
                                    + " any part, such as 10.0.3.*",
                            Proxies::problem),
                    new Setting(
                            "guildhall.drain",
                            OPTIONAL,
                            "0s",
                            "how long a node that is being stopped still serves while /health/ready"
                                    + " answers 503, so that a balancer sends nobody more, such as"
                                    + " 15s; 0s for a single node",
                            Rules.SHORT_DURATION),
                    new Setting(
                            "guildhall.session.idle",
                            OPTIONAL,
                            "24h",
                            "how long a sign-in holds without being used",
                            Rules.DURATION),
                    new Setting(
                            "guildhall.session.longest",
                            OPTIONAL,
                            "14d",
                            "how long a sign-in holds at all",
                            Rules.DURATION),
                    new Setting(
                            "guildhall.staff.second-factor",
                            OPTIONAL,
                            "required",
                            "whether staff must have a second factor: required or optional",
                            Rules.DEMANDED),
                    new Setting(
                            STAFF_ISSUER,
                            OPTIONAL,
                            "",
                            "the identity provider that staff sign in with (OpenID Connect), to the"
                                    + " letter as it calls itself, such as https://login.example.com/realms/staff;"
                                    + " see [identity](identity.md)",
                            Rules.ISSUER),
                    new Setting(
                            STAFF_CLIENT,
                            OPTIONAL,
                            "",
                            "whom it knows us as: the client's id",
                            Rules.NAME),
                    new Setting(
                            "guildhall.staff.oidc.client-secret",
                            SECRET,
                            "",
                            "that client's secret; none for a public client",
                            Rules.ANYTHING),
                    new Setting(
                            STAFF_DOMAINS,
                            OPTIONAL,
                            "",
                            "the domains of the staff's e-mail addresses, such as"
                                    + " example.com,example.org: an address of another is nobody's word",
                            Rules.DOMAINS),
                    new Setting(
                            STAFF_PROVIDER,
                            OPTIONAL,
                            "",
                            "how the sign-in page calls it, such as Example Login",
                            Rules.NAME),
                    new Setting(
                            "guildhall.signing.pkcs12",
                            OPTIONAL,
                            "",
                            "a PKCS#12 file whose keys sign contracts instead of the"
                                    + " installation's own",
                            Rules.ANYTHING),
                    new Setting(
                            "guildhall.signing.password",
                            SECRET,
                            "",
                            "that file's password",
                            Rules.ANYTHING),
                    new Setting(
                            "guildhall.signing.time-stamps",
                            OPTIONAL,
                            "",
                            "the address of an RFC 3161 service that stamps every signature",
                            Rules.ANYTHING),
                    new Setting(
                            "guildhall.signing.stamping",
                            OPTIONAL,
                            "required",
                            "whether signing waits while that service is away: required, or"
                                    + " optional (signed without a stamp, and said so)",
                            Rules.DEMANDED),
                    new Setting(
                            "guildhall.signing.service.url",
                            OPTIONAL,
                            "",
                            "where a signing service outside is reached, such as"
                                    + " https://sign.example.com/v1",
                            Rules.ANYTHING),
                    new Setting(
                            "guildhall.signing.service.token",
                            SECRET,
                            "",
                            "what it knows us by",
                            Rules.ANYTHING),
                    new Setting(
                            "guildhall.signing.service.webhook-secret",
                            SECRET,
                            "",
                            "what its messages to /hooks/signing are signed with: whsec_ and"
                                    + " base64",
                            Rules.HOOK_SECRET),
                    new Setting(
                            METRICS_TOKEN,
                            SECRET,
                            "",
                            "what whoever reads /metrics shows (Authorization: Bearer …), 16 signs or"
                                    + " more; without it there is no such page",
                            Rules.TOKEN),
                    new Setting(
                            TRACES_ENDPOINT,
                            OPTIONAL,
                            "",
                            "where traces are sent by OTLP over HTTP, such as"
                                    + " http://collector.example.com:4318/v1/traces; none when left"
                                    + " out",
                            Rules.ENDPOINT),
                    new Setting(
                            TRACES_SHARE,
                            OPTIONAL,
                            "0.1",
                            "the share of requests that is traced, 0 to 1",
                            Rules.SHARE),
                    new Setting(
                            "guildhall.programmes",
                            OPTIONAL,
                            "",
                            "a directory with further programmes, one YAML file each; one with the"
                                    + " code of a programme that comes along stands for it; read at"
                                    + " every start, the same on all nodes",
                            Rules::directory),
                    new Setting(
                            "guildhall.dns.server",
                            OPTIONAL,
                            "",
                            "the name server that customers' domains are looked up at, such as"
                                    + " 192.0.2.53:53; those of the system when left out",
                            Rules.NAME),
                    new Setting(
                            "guildhall.verification.valid-months",
                            OPTIONAL,
                            "24",
                            "how long an enterprise verification holds, in months",
                            Rules.MONTHS),
                    new Setting(
                            "guildhall.retention.application",
                            OPTIONAL,
                            "P2Y",
                            "how long answers and documents of an application are kept after its end",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.evidence",
                            OPTIONAL,
                            "P1Y",
                            "how long evidence of a verification is kept after the account's last case",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.kyc",
                            OPTIONAL,
                            "P180D",
                            "how long papers that risk control asked for are kept after their case",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.mail",
                            OPTIONAL,
                            "P3Y",
                            "how long letters about a case are kept after its end",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.contract",
                            OPTIONAL,
                            "P10Y",
                            "how long contracts and terms are kept after the case's end",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.history",
                            OPTIONAL,
                            "P10Y",
                            "how long names stay in history and audit trail after the case's end",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.sign-in",
                            OPTIONAL,
                            "P90D",
                            "how long sessions, links and invitations are kept after their own end",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.prospect",
                            OPTIONAL,
                            "P1Y",
                            "how long a prospect is kept whose invitation came to nothing",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.account",
                            OPTIONAL,
                            "P2Y",
                            "how long an account that never applied is kept, with its people and its"
                                    + " verification",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.webhook",
                            OPTIONAL,
                            "P30D",
                            "how long the log of webhooks is kept after each message's own end",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.retention.question",
                            OPTIONAL,
                            "P180D",
                            "how long searches of the help centre that found nothing are kept",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.help.model",
                            OPTIONAL,
                            "",
                            "a directory with the jars of a model, so that the help centre is searched by"
                                    + " meaning too (docs/help-centre.md)",
                            Rules::directory),
                    new Setting(
                            "guildhall.retention.inbound",
                            OPTIONAL,
                            "P90D",
                            "how long mails for the support desk are kept as they came, and that others were"
                                    + " refused",
                            Rules.PERIOD),
                    new Setting(
                            "guildhall.webhooks.allow-private",
                            OPTIONAL,
                            "false",
                            "whether webhooks may go to addresses inside your network, and"
                                    + " unencrypted; the same for identity providers that accounts"
                                    + " name",
                            Rules.FLAG));

    static final Map<String, Setting> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Setting::name, Function.identity()));

    /// Variables of the environment that are the launcher's own.
    static final List<String> LAUNCHER = List.of("GUILDHALL_JDK", "GUILDHALL_JAVA_OPTS");

    private KnownSettings() {}
}
