package org.guildhall.contract.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.guildhall.support.Stations;
import org.guildhall.support.Visit.File;
import org.junit.jupiter.api.Test;

/// Whether a contract is genuine, asked by a program that nobody knows.
class VerifyApiTest {
    private static final String HERE = "/api/v1/contract-checks";

    private final Installation guildhall = Installation.get();
    private final Program anybody = new Program(guildhall, "");

    @Test
    void a_contract_is_checked_by_its_number_and_by_its_file_without_a_token() {
        var owner = guildhall.crowd().verifiedOwner("Vera Verified", "Checked Pty Ltd");
        var application = new Stations(guildhall).countersigned(owner);
        var partner = Program.of(guildhall, owner);
        var contract = "/api/v1/applications/" + application + "/contract";
        var number = partner.get(contract).text("number");
        var file = partner.get(contract + "/document").bytes();

        var known = anybody.get(HERE + "/" + number);
        assertThat(known.status()).as(known.toString()).isEqualTo(200);
        assertThat(known.text("sha256")).hasSize(64);
        assertThat(known.toString()).as("no party is named").doesNotContain("Checked Pty Ltd");

        var genuine = anybody.upload(HERE + "/documents", "\"1\"", file);
        assertThat(genuine.text("verdict")).as(genuine.toString()).isEqualTo("GENUINE");
        assertThat(genuine.text("sha256")).isEqualTo(known.text("sha256"));
        assertThat(genuine.json().at("/contract/number").asString()).isEqualTo(number);
        assertThat(genuine.json().at("/signatures/0/good").asBoolean()).isTrue();
    }

    @Test
    void what_nobody_signed_here_is_said_to_be_so() {
        assertThat(anybody.get(HERE + "/CON-2026-99999").status()).isEqualTo(404);
        var words = "no pdf".getBytes(StandardCharsets.UTF_8);
        assertThat(anybody.upload(HERE + "/documents", "\"1\"", words).text("verdict"))
                .isEqualTo("UNREADABLE");
        var large = new byte[21 * 1024 * 1024];
        assertThat(anybody.upload(HERE + "/documents", "\"1\"", large).status()).isEqualTo(413);
    }

    @Test
    void of_large_files_of_strangers_a_few_are_read_at_once_and_the_next_are_told_when_to_come()
            throws IOException {
        var head =
                """
                POST /api/v1/contract-checks/documents HTTP/1.1
                Host: localhost
                Content-Type: application/octet-stream
                Content-Length: 20000000

                """
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        var large = new byte[5_000_000];
        var file = new File("file", "contract.pdf", "application/pdf", large);
        var slow = new ArrayList<Socket>();
        try {
            for (var number = 0; number < 4; number++) {
                var socket = new Socket("localhost", guildhall.address().getPort());
                slow.add(socket);
                socket.getOutputStream().write(head);
            }
            var last = new AtomicReference<>(anybody.get(HERE + "/CON-2026-99999"));
            Eventually.holds(
                    "there is no place",
                    () -> {
                        last.set(anybody.upload(HERE + "/documents", "\"1\"", large));
                        return last.get().status() == 429;
                    });
            assertThat(last.get().response().headers().firstValue("Retry-After")).isPresent();
            var page = guildhall.visit().upload("/verify?language=es", Map.of(), List.of(file));
            assertThat(page.status()).as(page.body()).isEqualTo(503);
            assertThat(page.page().text()).contains("no hay sitio para otro");
            assertThat(page.headers().firstValue("Retry-After")).contains("10");
            var known = guildhall.crowd().signedIn(guildhall.crowd().owner("Nora Known"));
            assertThat(known.upload("/verify", Map.of(), List.of(file)).status()).isEqualTo(200);
            var small = "no pdf".getBytes(StandardCharsets.UTF_8);
            assertThat(anybody.upload(HERE + "/documents", "\"1\"", small).status()).isEqualTo(200);
        } finally {
            for (var socket : slow) socket.close();
        }
        Eventually.holds(
                "they are gone",
                () -> anybody.upload(HERE + "/documents", "\"1\"", large).status() == 200);
    }

    @Test
    void the_key_of_one_stranger_keeps_no_other_from_an_answer() {
        for (var file : List.of("mine", "theirs")) {
            var checked = anybody.post(HERE + "/documents", "\"1\"", "key-1", file);
            assertThat(checked.text("verdict")).as(checked.toString()).isEqualTo("UNREADABLE");
        }
    }
}
