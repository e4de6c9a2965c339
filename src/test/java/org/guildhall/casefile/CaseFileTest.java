package org.guildhall.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.commitment.Commitments;
import org.guildhall.network.Partnerships;
import org.guildhall.onboarding.Agreed;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.file.Files;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// The case file is opened as a court would open it.
class CaseFileTest {
    private final Installation guildhall = Installation.get();
    private final Persona owner =
            guildhall.crowd().verifiedOwner("Cora Case", "Case Trading 鼎盛 Pty Ltd");
    private final UUID application = application();
    private final Persona manager = guildhall.crowd().staff("Mina Manager", Role.CHANNEL_MANAGER);

    @Test
    void every_file_has_the_hash_that_the_last_one_names() throws IOException {
        var papers = papers();
        var sums = text(papers, CaseZip.SUMS).lines().toList();

        assertThat(papers.keySet()).last().as("the manifest comes last").isEqualTo(CaseZip.SUMS);
        assertThat(sums).hasSize(papers.size() - 1);
        for (var line : sums) {
            var path = line.substring(66);
            assertThat(Files.sha256(Objects.requireNonNull(papers.get(path))))
                    .as(path)
                    .isEqualTo(line.substring(0, 64));
        }
    }

    @Test
    void it_holds_the_application_its_verification_and_what_happened() throws IOException {
        var papers = papers();

        assertThat(papers.keySet())
                .contains(
                        "README.txt",
                        "application.json",
                        "verification/verification.json",
                        "history.json",
                        "history.html",
                        "audit.csv")
                .anySatisfy(path -> assertThat(path).endsWith("register.pdf"))
                .anySatisfy(path -> assertThat(path).startsWith("mails/").endsWith(".eml"));
        assertThat(text(papers, "application.json")).contains("Case Trading 鼎盛 Pty Ltd");
        assertThat(text(papers, "history.html")).contains("application.start", "Cora Case");
        assertThat(text(papers, "audit.csv"))
                .as("that it was taken is in it")
                .contains("application.looked", "case file", "Mina Manager");
    }

    @Test
    void what_it_became_is_in_it_the_partnership_and_the_periods_of_its_commitment()
            throws IOException {
        var partner = Agreed.company(guildhall);
        partner.signed();
        var id = partner.id().value();
        var partnership =
                Eventually.found(
                        "the partnership",
                        () -> {
                            guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
                            return guildhall.front(Partnerships.class).ofApplication(id);
                        });
        var commitments = guildhall.front(Commitments.class);
        Eventually.holds(
                "the first period",
                () -> !commitments.of(partnership.id(), new Caller.Clockwork()).isEmpty());

        var papers = papers(id);

        assertThat(text(papers, "partnership.json")).contains(partnership.company());
        assertThat(text(papers, "commitment/period-1.json")).contains("RUNNING", "300000");
        assertThat(text(papers, "history.html")).contains("partnership.open", "commitment.begin");
    }

    @Test
    void only_channel_managers_and_administrators_take_it() {
        var path = "/desk/applications/" + application + "/case-file.zip";
        for (var role : Role.values()) {
            var visit = guildhall.crowd().signedIn(guildhall.crowd().staff("Staff " + role, role));
            var may = role == Role.CHANNEL_MANAGER || role == Role.ADMINISTRATOR;
            assertThat(visit.get(path).status()).as(role.name()).isEqualTo(may ? 200 : 403);
        }
        assertThat(guildhall.crowd().signedIn(owner).get(path).status()).isEqualTo(403);
        var nowhere = "/desk/applications/" + UUID.randomUUID() + "/case-file.zip";
        assertThat(guildhall.crowd().signedIn(manager).get(nowhere).status()).isEqualTo(404);
    }

    /// Once the letters about it are written, which follow what happened.
    private Map<String, byte[]> papers() throws IOException {
        return papers(application);
    }

    private Map<String, byte[]> papers(UUID of) throws IOException {
        var events = guildhall.front(Events.class);
        Eventually.holds("all is told", () -> events.waiting() == 0);
        var files = guildhall.front(CaseFiles.class);
        var out = new ByteArrayOutputStream();
        files.write(files.handOut(of, guildhall.crowd().caller(manager)), out);
        var papers = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                papers.put(entry.getName(), zip.readAllBytes());
            }
        }
        return papers;
    }

    private static String text(Map<String, byte[]> papers, String path) {
        return new String(papers.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private UUID application() {
        return guildhall
                .front(Joining.class)
                .start("reseller", (Caller.Member) guildhall.crowd().caller(owner))
                .value();
    }
}
