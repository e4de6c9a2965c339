package org.guildhall.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionSettingsTest {
    private static final String KEY = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";
    private static final String RANDOM = "m0VbZr3Yq1nT8uKx5cJwPzL2hGdFsAe9RtUvXyQoNik=";

    @TempDir Path directory;

    private final Map<String, String> good = new HashMap<>();

    @BeforeEach
    void a_complete_installation() throws IOException {
        good.put("GUILDHALL_VENDOR_NAME", "Alibaba Cloud");
        good.put("GUILDHALL_BASE_URL", "https://partners.example.com");
        good.put("GUILDHALL_KEY_FILE", key(RANDOM, "rw-------").toString());
        good.put("GUILDHALL_DATABASE_URL", "jdbc:postgresql://db.example.com/guildhall");
        good.put("GUILDHALL_DATABASE_USER", "guildhall");
        good.put("GUILDHALL_DATABASE_PASSWORD", "a secret");
        good.put("GUILDHALL_SMTP_HOST", "smtp.example.com");
        good.put("GUILDHALL_MAIL_FROM", "partners@example.com");
    }

    @Test
    void complete_and_safe_settings_have_no_problem() {
        var settings = read();

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.properties())
                .containsEntry("guildhall.vendor.name", "Alibaba Cloud")
                .containsEntry("guildhall.smtp.port", "587")
                .containsEntry("guildhall.smtp.start-tls", "true")
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("guildhall.key", RANDOM)
                .containsEntry("guildhall.mode", "run");
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        good.clear();

        assertThat(read().problems())
                .hasSize(6)
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_VENDOR_NAME is missing"))
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_BASE_URL is missing"))
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_KEY_FILE is missing"))
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_SMTP_HOST is missing"))
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_MAIL_FROM is missing"))
                .anySatisfy(line -> assertThat(line).contains("are both missing"));
    }

    @Test
    void everything_that_is_unsafe_is_said_at_once() throws IOException {
        good.put("GUILDHALL_BASE_URL", "http://partners.example.com");
        good.put("GUILDHALL_KEY_FILE", key(RANDOM, "rw-r--r--").toString());
        good.put("GUILDHALL_SMTP_START_TLS", "false");
        good.put("GUILDHALL_SMTP_USER", "mailer");
        good.put("GUILDHALL_SMTP_PORT", "70000");
        good.put("GUILDHALL_VENDER_NAME", "a slip of the pen");

        assertThat(read().problems())
                .hasSize(6)
                .anySatisfy(line -> assertThat(line).contains("must begin with https://"))
                .anySatisfy(line -> assertThat(line).contains("chmod 600"))
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_SMTP_START_TLS"))
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_SMTP_PASSWORD"))
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_SMTP_PORT"))
                .anySatisfy(line -> assertThat(line).startsWith("GUILDHALL_VENDER_NAME"));
    }

    @Test
    void a_key_that_can_be_guessed_is_refused() throws IOException {
        good.put("GUILDHALL_KEY_FILE", key(KEY, "rw-------").toString());

        assertThat(read().problems()).singleElement().asString().contains("anybody can guess");
    }

    @Test
    void letters_may_travel_in_the_open_within_this_machine() {
        good.put("GUILDHALL_SMTP_HOST", "localhost");
        good.put("GUILDHALL_SMTP_START_TLS", "false");

        assertThat(read().problems()).isEmpty();
    }

    @Test
    void the_environment_wins_over_the_file() throws IOException {
        good.remove("GUILDHALL_SMTP_HOST");
        file("guildhall:\n  smtp:\n    host: mail.example.com\n  vendor:\n    name: Another\n");

        assertThat(read().problems()).isEmpty();
        assertThat(read().properties())
                .containsEntry("guildhall.smtp.host", "mail.example.com")
                .containsEntry("guildhall.vendor.name", "Alibaba Cloud");
    }

    @Test
    void a_site_needs_a_place_with_a_clock() throws IOException {
        file(
                """
                guildhall:
                  sites:
                    - code: nordic
                      zone: Europe/Nowhere
                      calendar: SE
                      opens: "09:00"
                """);

        assertThat(read().problems())
                .containsExactlyInAnyOrder(
                        "guildhall.sites[0].zone must be a time zone such as Asia/Shanghai",
                        "guildhall.sites[0].closes is missing");
    }

    @Test
    void a_broken_file_is_named_with_its_line() throws IOException {
        file("guildhall:\n  vendor: [\n");

        assertThat(read().problems())
                .anySatisfy(line -> assertThat(line).contains("guildhall.yml, line"));
    }

    @Test
    void a_password_in_a_file_that_others_read_is_a_problem() throws IOException {
        good.remove("GUILDHALL_DATABASE_PASSWORD");
        var file = file("guildhall:\n  database:\n    password: a secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(read().problems()).singleElement().asString().contains("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1, ::1", "10.0.3.*", "2001:db8::7,192.0.2.1"})
    void proxies_are_believed_by_their_addresses(String proxies) {
        good.put("GUILDHALL_PROXIES", proxies);
        assertThat(read().problems()).isEmpty();

        var believed = read().properties().get("server.tomcat.remoteip.internal-proxies");
        assertThat("10.0.3.17".matches(believed)).isEqualTo(proxies.contains("*"));
        assertThat("2001:db8:0:0:0:0:0:7".matches(believed)).isEqualTo(proxies.contains("db8"));
        assertThat("10x0x3x17").doesNotMatch(believed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.0/8", "127.0.0.1,,", ".*", ":::"})
    void what_is_no_address_is_no_proxy(String proxies) {
        good.put("GUILDHALL_PROXIES", proxies);
        assertThat(read().problems()).singleElement().asString().contains("GUILDHALL_PROXIES");
    }

    private ProductionSettings read() {
        return ProductionSettings.read(good, directory.resolve("guildhall.yml"));
    }

    private Path file(String text) throws IOException {
        var file = Files.writeString(directory.resolve("guildhall.yml"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Path key(String text, String permissions) throws IOException {
        var file = Files.writeString(directory.resolve("key"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
