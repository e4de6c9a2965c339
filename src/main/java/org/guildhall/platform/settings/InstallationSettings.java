package org.guildhall.platform.settings;

import static org.guildhall.platform.settings.Setting.optional;
import static org.guildhall.platform.settings.Setting.required;
import static org.guildhall.platform.settings.Setting.secret;

import java.util.List;

/// Whose installation it is, where it is reached, and where its data lies.
final class InstallationSettings {
    static final String BASE_URL = "guildhall.base-url";
    static final String KEY_FILE = "guildhall.key-file";
    static final String DATABASE_URL = "guildhall.database.url";
    static final String DATABASE_USER = "guildhall.database.user";
    static final String DATABASE_PASSWORD = "guildhall.database.password";
    static final String DATA = "guildhall.data";
    static final String FILES_URL = "guildhall.files.url";
    static final String FILES_REGION = "guildhall.files.region";
    static final String FILES_KEY_ID = "guildhall.files.key-id";
    static final String FILES_KEY_SECRET = "guildhall.files.key-secret";

    static final List<Setting> ALL =
            List.of(
                    required(
                            "guildhall.vendor.name",
                            "the company that runs this installation, as people know it; it"
                                    + " stands wherever a text says {vendor}",
                            Rules.NAME),
                    optional(
                            "guildhall.vendor.accent",
                            "a colour of its own for links and buttons on light pages and in"
                                    + " letters, such as #2450c8; refused below a contrast of 4.5:1",
                            Accent::problemOnLight),
                    optional(
                            "guildhall.vendor.accent-dark",
                            "the same for dark pages; when left out, a lighter one of the same hue",
                            Accent::problemOnDark),
                    optional(
                            "guildhall.vendor.logo",
                            "a PNG or JPEG file, at most 300 kB and 2000 by 2000 points, shown"
                                    + " beside the name on every page and letter; no SVG, which may"
                                    + " carry scripts",
                            Logo::problem),
                    optional(
                            "guildhall.vendor.privacy",
                            "where the vendor's privacy notice stands, such as"
                                    + " https://www.example.com/privacy; the public site, the portal"
                                    + " and whatever form somebody joins by lead there",
                            Rules.PAGE),
                    required(
                            BASE_URL,
                            "the address that people reach it under, such as"
                                    + " https://partners.example.com; links in letters begin with it",
                            Rules::publicAddress),
                    required(
                            KEY_FILE,
                            "a file, readable by this user only, with 32 random bytes in base64"
                                    + " (openssl rand -base64 32); keep a copy outside the backup of"
                                    + " the database",
                            Rules::keyFile),
                    optional(
                            DATABASE_URL,
                            "this or guildhall.data: a PostgreSQL 15 or later, such as"
                                    + " jdbc:postgresql://db.example.com/guildhall?sslmode=verify-full",
                            Rules.POSTGRES),
                    optional(DATABASE_USER, "who signs in there; owns the schema", Rules.ANYTHING),
                    secret(DATABASE_PASSWORD, "that user's password", Rules.ANYTHING),
                    optional(
                            DATA,
                            "this or guildhall.database.url: a directory for the PostgreSQL that"
                                    + " comes along (small installations)",
                            Rules.ANYTHING),
                    optional(
                            FILES_URL,
                            "a bucket of a server that speaks S3, for uploaded and contract files,"
                                    + " which otherwise stay in the database, such as"
                                    + " https://s3.example.com/guildhall; they are encrypted before"
                                    + " they go there",
                            Rules.BUCKET),
                    optional(
                            FILES_REGION,
                            "us-east-1",
                            "the region that requests to it are signed for",
                            Rules.NAME),
                    optional(FILES_KEY_ID, "the access key's id there", Rules.NAME),
                    secret(FILES_KEY_SECRET, "that key's secret", Rules.ANYTHING));

    private InstallationSettings() {}
}
