package org.guildhall.platform.settings;

import static org.guildhall.platform.settings.Setting.optional;
import static org.guildhall.platform.settings.Setting.secret;

import java.util.List;

/// What it listens on, who signs in by what, and who may watch it.
final class AccessSettings {
    static final String ADDRESS = "guildhall.address";
    static final String PORT = "guildhall.port";
    static final String PROXIES = "guildhall.proxies";
    static final String STAFF_ISSUER = "guildhall.staff.oidc.issuer";
    static final String STAFF_CLIENT = "guildhall.staff.oidc.client-id";
    static final String STAFF_DOMAINS = "guildhall.staff.oidc.domains";
    static final String STAFF_PROVIDER = "guildhall.staff.oidc.name";
    static final String METRICS_TOKEN = "guildhall.metrics.token";
    static final String TRACES_ENDPOINT = "guildhall.traces.endpoint";
    static final String TRACES_SHARE = "guildhall.traces.share";

    static final List<Setting> ALL =
            List.of(
                    optional(
                            ADDRESS,
                            "127.0.0.1",
                            "the network address to listen on; 0.0.0.0 for all",
                            Rules.NAME),
                    optional(PORT, "8080", "the port to listen on", Rules.PORT),
                    optional(
                            PROXIES,
                            "127.0.0.1, ::1",
                            "the proxies that are believed about who visits: addresses, where *"
                                    + " is any part, such as 10.0.3.*",
                            Proxies::problem),
                    optional(
                            "guildhall.drain",
                            "0s",
                            "how long a node that is being stopped still serves while /health/ready"
                                    + " answers 503, so that a balancer sends nobody more, such as 15s;"
                                    + " 0s for a single node",
                            Rules.SHORT_DURATION),
                    optional(
                            "guildhall.session.idle",
                            "24h",
                            "how long a sign-in holds without being used",
                            Rules.DURATION),
                    optional(
                            "guildhall.session.longest",
                            "14d",
                            "how long a sign-in holds at all",
                            Rules.DURATION),
                    optional(
                            "guildhall.staff.second-factor",
                            "required",
                            "whether staff must have a second factor: required or optional",
                            Rules.DEMANDED),
                    optional(
                            STAFF_ISSUER,
                            "the identity provider that staff sign in with (OpenID Connect), to the"
                                    + " letter as it calls itself, such as"
                                    + " https://login.example.com/realms/staff; see"
                                    + " [identity](identity.md)",
                            Rules.ISSUER),
                    optional(STAFF_CLIENT, "whom it knows us as: the client's id", Rules.NAME),
                    secret(
                            "guildhall.staff.oidc.client-secret",
                            "that client's secret; none for a public client",
                            Rules.ANYTHING),
                    optional(
                            STAFF_DOMAINS,
                            "the domains of the staff's e-mail addresses, such as"
                                    + " example.com,example.org: an address of another is nobody's"
                                    + " word",
                            Rules.DOMAINS),
                    optional(
                            STAFF_PROVIDER,
                            "how the sign-in page calls it, such as Example Login",
                            Rules.NAME),
                    optional(
                            "guildhall.api.token-per-minute",
                            "600",
                            "how many requests of the API one token may make within a minute, all at"
                                    + " once if it likes, on each node; 0 for no limit",
                            Rules.LIMIT),
                    optional(
                            "guildhall.api.address-per-minute",
                            "3000",
                            "the same for one network address, whatever tokens come from it",
                            Rules.LIMIT),
                    secret(
                            METRICS_TOKEN,
                            "what whoever reads /metrics shows (Authorization: Bearer …), 16"
                                    + " signs or more; without it there is no such page",
                            Rules.TOKEN),
                    optional(
                            TRACES_ENDPOINT,
                            "where traces are sent by OTLP over HTTP, such as"
                                    + " http://collector.example.com:4318/v1/traces; none when left"
                                    + " out",
                            Rules.ENDPOINT),
                    optional(
                            TRACES_SHARE,
                            "0.1",
                            "the share of requests that is traced, 0 to 1",
                            Rules.SHARE));

    private AccessSettings() {}
}
