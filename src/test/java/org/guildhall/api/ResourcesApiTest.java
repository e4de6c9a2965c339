package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.network.Partnership;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// What a program finds beside applications: accounts, verifications, partnerships, programmes,
/// calendars and figures.
class ResourcesApiTest {
    private static final int SOON = 15_000;
    private static final String V1 = "/api/v1";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona bd = crowd.staff("Bo Developer", Role.BD);

    @Test
    void an_enterprise_is_verified_by_programs_alone() {
        var partner = program(crowd.owner("Vita Verified"));
        var verifier = program(crowd.staff("Vera Verifier", Role.VERIFIER));
        var here = V1 + "/verification";
        var claim =
                Map.of(
                        "legal_name", "Verified by Program Pty Ltd",
                        "country", "AU",
                        "scheme", "abn",
                        "number", "51 824 753 556",
                        "address", "1 High Street, Sydney",
                        "authorised_person", "Vita Verified");
        done(partner.put(here, partner.get(here).tag(), Program.json(claim)));
        var early = partner.post(here + "/submission", partner.get(here).tag(), "");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.toString()).contains("/registration");
        var paper = here + "/documents?item=REGISTRATION&name=register.pdf";
        var given = done(partner.upload(paper, partner.get(here).tag(), Crowd.PDF));
        assertThat(given.json().at("/documents/0/name").asString()).isEqualTo("register.pdf");
        var submitted = done(partner.post(here + "/submission", given.tag(), ""));
        assertThat(submitted.text("state")).isEqualTo("SUBMITTED");
        var twice = partner.post(here + "/submission", submitted.tag(), "");
        assertThat(twice.status()).isEqualTo(409);
        assertThat("\"" + twice.json().path("version").asLong() + "\"").isEqualTo(submitted.tag());

        var id = submitted.text("id");
        var one = V1 + "/verifications/" + id;
        var queue = verifier.get(V1 + "/verifications?state=SUBMITTED&limit=200");
        assertThat(queue.toString()).contains(id);
        var bytes = given.json().at("/documents/0/id").asString();
        assertThat(verifier.get(V1 + "/verifications/documents/" + bytes).bytes())
                .isEqualTo(Crowd.PDF);
        var taken = done(verifier.post(one + "/review", submitted.tag(), ""));
        var hasty = verifier.post(one + "/decision", taken.tag(), "{\"outcome\":\"REJECT_FINAL\"}");
        assertThat(hasty.status()).isEqualTo(422);
        var verify = "{\"outcome\":\"VERIFY\",\"internal\":\"Register looked up.\"}";
        var decided = done(verifier.post(one + "/decision", taken.tag(), verify));
        assertThat(decided.text("state")).isEqualTo("VERIFIED");
        assertThat(verifier.post(one + "/decision", taken.tag(), verify).status()).isEqualTo(412);
        assertThat(partner.get(here).toString())
                .contains("VERIFIED")
                .doesNotContain("Register looked up.");
    }

    @Test
    void a_document_is_given_to_an_application_read_and_taken_out() {
        var owner = crowd.verifiedOwner("Dora Documents", "Documents Pty Ltd");
        var partner = program(owner);
        var at = V1 + "/applications/" + new Stations(guildhall).begun(owner) + "/documents";
        var added =
                done(partner.upload(at + "?field=documents&name=profile.pdf", "\"1\"", Crowd.PDF));
        var document = at + "/" + added.json().at("/data/0/id").asString();

        assertThat(partner.get(document).bytes()).isEqualTo(Crowd.PDF);
        assertThat(program(bd).get(document).bytes()).isEqualTo(Crowd.PDF);
        var wrong = partner.upload(at + "?field=documents", "\"1\"", new byte[] {1, 2, 3});
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(done(partner.delete(document, "\"1\"")).json().path("data")).isEmpty();
    }

    /// As many as there are connections could be in memory at once otherwise.
    @Test
    void of_what_a_stranger_uploads_nothing_is_read() throws IOException {
        var head =
                """
                POST /api/v1/applications/%s/documents?field=documents HTTP/1.1
                Host: localhost
                Authorization: Bearer gh_nobody
                Content-Type: application/octet-stream
                Content-Length: 20000000

                """
                        .formatted(UUID.randomUUID())
                        .replace("\n", "\r\n");
        try (var socket = new Socket("localhost", guildhall.address().getPort())) {
            socket.setSoTimeout(SOON);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var status = new byte[12];
            assertThat(socket.getInputStream().readNBytes(status, 0, status.length)).isEqualTo(12);
            assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void a_second_contact_of_an_application_is_named_and_taken_out() {
        var owner = crowd.verifiedOwner("Nia Naming", "Second Contact Pty Ltd");
        var partner = program(owner);
        var one = V1 + "/applications/" + new Stations(guildhall).filledIn(owner);
        var at = one + "/second-contact";
        assertThat(partner.get(at).status()).isEqualTo(404);
        var application = partner.get(one);
        var seen = application.tag();
        var contact = application.text("contact_email");
        var same = Program.json(Map.of("name", "Nia Naming", "email", contact));
        assertThat(partner.put(at, seen, same).toString()).startsWith("422").contains("/email");
        var second = Program.json(Map.of("name", "Sia Second", "email", "sia@second.example"));
        done(partner.put(at, seen, second));
        assertThat(program(bd).get(at).text("name")).isEqualTo("Sia Second");
        assertThat(program(crowd.member(owner, "Max Member")).put(at, seen, second).status())
                .isEqualTo(403);
        done(program(bd).delete(at, seen));
        assertThat(partner.get(at).status()).isEqualTo(404);
    }

    @Test
    void a_partner_finds_its_account_and_partnership_and_asks_for_a_uid() {
        var owner = crowd.verifiedOwner("Petra Partner", "Resources Pty Ltd");
        var sister = crowd.sisterOf(owner, "Sue Sister");
        var partnership = new Partners(guildhall).reseller(owner, bd);
        var partner = program(owner);
        var account = done(partner.get(V1 + "/account"));
        assertThat(account.json().at("/people/0/email").asString()).isEqualTo(owner.email());
        assertThat(done(partner.get(V1 + "/partnerships")).json().path("data")).hasSize(1);
        var uid = crowd.account(sister).uid().value();
        var asked =
                done(
                        partner.post(
                                V1 + "/uid-requests",
                                Program.json(
                                        Map.of("kind", "ADD", "uid", uid, "words", "Perth."))));

        var desk = program(bd);
        var waiting = V1 + "/partnerships/" + partnership.id() + "/uid-requests";
        assertThat(done(desk.get(waiting)).toString()).contains(asked.text("id"));
        var approval = V1 + "/uid-requests/" + asked.text("id") + "/approval";
        assertThat(done(desk.post(approval, asked.tag(), "")).text("state")).isEqualTo("APPROVED");
        var now = done(partner.get(V1 + "/partnerships/" + partnership.id()));
        assertThat(now.json().at("/associated_uids/0").asString()).isEqualTo(uid);
        leads(desk, partnership, now, uid);
    }

    private static void leads(Program desk, Partnership partnership, Said seen, String uid) {
        var main = V1 + "/partnerships/" + partnership.id() + "/main-uid";
        var body = Program.json(Map.of("uid", uid, "staying", true, "words", "Moves to Perth."));
        assertThat(done(desk.post(main, seen.tag(), body)).text("main_uid")).isEqualTo(uid);
        assertThat(desk.post(main, seen.tag(), body).status()).isEqualTo(412);
        assertThat(done(desk.get(V1 + "/partnerships?uid=" + uid)).json().path("data")).hasSize(1);
        assertThat(done(desk.get(V1 + "/accounts/" + uid)).text("uid")).isEqualTo(uid);
        assertThat(done(desk.get(V1 + "/accounts?limit=2")).json().path("data")).hasSize(2);
    }

    @Test
    void a_holiday_is_entered_once_and_taken_out_again() {
        var manager = program(crowd.staff("Cho Manager", Role.CHANNEL_MANAGER));
        var site = done(manager.get(V1 + "/calendars")).json().at("/data/0/site").asString();
        var here = V1 + "/calendars/" + site;
        var day = here + "/days/2031-03-03";
        var seen = done(manager.get(here + "?year=2031"));
        var body = "{\"kind\":\"HOLIDAY\",\"name\":\"Founders'' Day\"}".replace("''", "'");
        var entered = done(manager.put(day, seen.tag(), body));
        assertThat(entered.toString()).contains("2031-03-03", "Founders' Day");
        assertThat(manager.put(day, seen.tag(), body).status()).isEqualTo(412);
        assertThat(manager.put(here + "/days/yesterday", entered.tag(), body).status())
                .isEqualTo(404);
        assertThat(done(manager.delete(day, entered.tag())).toString())
                .doesNotContain("2031-03-03");
        assertThat(program(bd).get(V1 + "/calendars").status()).isEqualTo(403);
    }

    @Test
    void programmes_tell_their_fields_and_take_a_new_file_once() {
        var manager = program(crowd.staff("Cho Manager", Role.CHANNEL_MANAGER));
        var reseller = done(program(bd).get(V1 + "/programmes/reseller"));
        assertThat(reseller.text("name")).isEqualTo("Alibaba Cloud Reseller Program");
        assertThat(reseller.json().at("/form/0/keys/0").asString()).isNotEmpty();
        var versions = V1 + "/programmes/reseller/versions";
        var file = done(manager.get(versions + "/1/file")).text("text");
        assertThat(done(manager.get(versions)).json().path("data")).isNotEmpty();

        var same = manager.post(V1 + "/programmes", Program.json(Map.of("text", file)));
        assertThat(same.status()).isEqualTo(422);
        var broken = manager.post(V1 + "/programmes", "{\"text\":\"code: 1\"}");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(manager.get(V1 + "/programmes/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void figures_are_counted_for_whoever_may_see_them() {
        var lead = program(crowd.staff("Lea Lead", Role.BD_LEAD));
        var figures = done(lead.get(V1 + "/figures?from=2026-01&to=2026-12"));
        assertThat(figures.text("from")).isEqualTo("2026-01");
        assertThat(figures.json().path("funnel").isArray()).isTrue();
        assertThat(program(bd).get(V1 + "/figures").status()).isEqualTo(403);
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
