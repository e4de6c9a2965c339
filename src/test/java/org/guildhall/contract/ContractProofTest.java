package org.guildhall.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.paper.PaperTest;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.contract.seal.SealedPdf;
import org.guildhall.contract.verify.ContractChecks;
import org.junit.jupiter.api.Test;

/// What a signed contract proves to whoever holds it.
class ContractProofTest extends ContractGround {
    @Test
    void the_certificate_of_completion_lists_every_event_and_is_sealed() throws Exception {
        var owner = owner();
        var complete = completed(owner);

        var file = contracts.file(complete.id(), FileKind.CERTIFICATE, owner);

        var text = PaperTest.text(file.content()).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Sent to the partner", "Signing code mailed to", "192.0.2.7")
                .contains(
                        "identified by a code mailed to that address",
                        "time stamp (RFC 3161)",
                        "杭州云帆科技有限公司");
        var hash = contracts.history(complete.id(), owner).getLast().text("sha256");
        assertThat(text.replace(" ", "")).contains(hash);
        assertThat(checks.file(file.content())).isInstanceOf(ContractChecks.Earlier.class);
    }

    @Test
    void anybody_checks_a_contract_by_number_or_file() {
        var owner = owner();
        var complete = completed(owner);
        var file = contracts.document(complete.id(), owner).content();

        var known = checks.number(" " + complete.number().toLowerCase(Locale.ROOT)).orElseThrow();
        assertThat(known.sha256()).contains(SealedPdf.fingerprint(file));
        assertThat(checks.number(complete.number().replace('-', ' '))).isPresent();
        assertThat(checks.number("CON-2026-99999")).isEmpty();
        file[file.length / 3] ^= 1;
        assertThat(checks.file(file))
                .isInstanceOfAny(ContractChecks.Doubtful.class, ContractChecks.Unreadable.class);
        assertThat(checks.file("no pdf".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ContractChecks.Unreadable.class);
        var foreign = SampleContract.signed(SampleContract.seals());
        assertThat(checks.file(foreign)).isInstanceOf(ContractChecks.Doubtful.class);
    }

    @Test
    void the_verify_page_is_open_to_everybody() throws Exception {
        var complete = completed(owner());
        var address =
                URI.create("http://localhost:" + port + "/verify?number=" + complete.number());
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(complete.number()).doesNotContain("杭州云帆");
            var nothing = HttpRequest.newBuilder(address.resolve("/verify?number=+")).build();
            assertThat(http.send(nothing, BodyHandlers.ofString()).body())
                    .contains("Enter the number of the contract.");
            var certificate =
                    HttpRequest.newBuilder(address.resolve("/verify/authority.cer")).build();
            assertThat(http.send(certificate, BodyHandlers.ofByteArray()).body())
                    .isEqualTo(checks.authority());
            var files = address.resolve("/portal/contracts/" + complete.id().value() + "/document");
            var refused = http.send(HttpRequest.newBuilder(files).build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(303);
        }
    }
}
