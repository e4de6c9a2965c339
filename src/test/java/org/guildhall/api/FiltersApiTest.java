package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// Lists narrowed by their fields and by words, and never beyond the caller's reach (api.md,
/// *Lists*).
class FiltersApiTest {
    private static final String V1 = "/api/v1";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Stations stations = new Stations(guildhall);
    private final Persona bd = crowd.staff("Bo Developer", Role.BD);

    @Test
    void applications_are_found_by_their_fields_and_by_words() {
        var owner = crowd.verifiedOwner("Fay Filter", "Zwiebel 南方星云 Pty Ltd");
        var id = stations.submitted(owner).toString();
        var uid = crowd.account(owner).uid();
        var desk = program(bd);

        for (var filter :
                List.of(
                        "q=zwiebel",
                        "q=%E6%98%9F%E4%BA%91",
                        "q=" + uid.value(),
                        "uid=" + uid.grouped().replace(" ", "%20"),
                        "q=zwiebel&stage=UNDER_REVIEW&programme=reseller&site=international")) {
            assertThat(ids(desk, "/applications?" + filter)).as(filter).containsExactly(id);
        }
        assertThat(ids(desk, "/applications?q=zwiebel&stage=DRAFT")).isEmpty();
        assertThat(ids(desk, "/applications?q=zwiebel&site=china")).isEmpty();
        assertThat(ids(desk, "/applications?q=100%25%5F")).isEmpty();
        var stranger = crowd.verifiedOwner("Sam Stranger", "Elsewhere Pty Ltd");
        assertThat(ids(program(stranger), "/applications?q=zwiebel")).isEmpty();
        assertThat(ids(program(owner), "/applications?stage=UNDER_REVIEW")).containsExactly(id);
        assertThat(program(owner).get(V1 + "/applications?stage=TERMS_APPROVAL").status())
                .as("what is approved on our side isn't told")
                .isEqualTo(422);
    }

    @Test
    void tickets_are_found_by_what_was_said_and_in_notes_by_the_desk_alone() {
        var customer = program(crowd.owner("Carla Customer"));
        var desk = program(crowd.staff("Dora Desk", Role.SUPPORT_AGENT));
        var words = Map.of("topic", "domain", "title", "Quillfeather", "words", "Mumblethorpe?");
        var id = done(customer.post(V1 + "/tickets", json(words))).text("id");
        var note = json(Map.of("note", "A snickerdoodle of a case."));
        done(desk.post(V1 + "/tickets/" + id + "/notes", note));

        for (var program : List.of(customer, desk)) {
            assertThat(ids(program, "/tickets?q=mumblethorpe%20quillf&topic=domain&state=NEW"))
                    .containsExactly(id);
            assertThat(ids(program, "/tickets?q=mumblethorpe")).containsExactly(id);
            assertThat(ids(program, "/tickets?q=mumblethorpe&topic=billing")).isEmpty();
            assertThat(ids(program, "/tickets?q=mumblethorpe&site=china")).isEmpty();
        }
        assertThat(ids(desk, "/tickets?q=snickerdoodle")).containsExactly(id);
        assertThat(ids(customer, "/tickets?q=snickerdoodle")).isEmpty();
        assertThat(ids(program(crowd.owner("Sam Stranger")), "/tickets?q=mumblethorpe")).isEmpty();
    }

    @Test
    void partners_and_verifications_are_found_as_on_the_desk() {
        var owner = crowd.verifiedOwner("Petra Partner", "Glimmerwick Pty Ltd");
        var partnership = new Partners(guildhall).reseller(owner, bd).id().toString();
        var uid = crowd.account(owner).uid().value();
        for (var filter : List.of("q=glimmerwick&programme=reseller", "q=" + uid, "uid=" + uid)) {
            assertThat(ids(program(bd), "/partnerships?" + filter)).containsExactly(partnership);
        }
        assertThat(ids(program(bd), "/partnerships?q=glimmerwick&site=china")).isEmpty();
        assertThat(ids(program(owner), "/partnerships?q=elsewhere")).isEmpty();

        var verifier = program(crowd.staff("Vera Verifier", Role.VERIFIER));
        var found = ids(verifier, "/verifications?q=glimmerwick");
        assertThat(found).hasSize(1);
        assertThat(ids(verifier, "/verifications?country=AU&state=VERIFIED&uid=" + uid))
                .isEqualTo(found);
        assertThat(ids(verifier, "/verifications?q=glimmerwick&country=NZ")).isEmpty();
    }

    @Test
    void what_no_database_takes_finds_nothing() {
        var desk = program(crowd.staff("Ada", Role.ADMINISTRATOR));
        for (var list : List.of("applications", "tickets", "partnerships", "verifications")) {
            for (var filter : List.of("q", "site", "uid", "programme")) {
                var said = desk.get(V1 + "/" + list + "?" + filter + "=%00x");
                assertThat(said.status()).as(list + " " + said).isLessThan(500);
            }
        }
    }

    @Test
    void a_short_list_goes_on_where_its_cursor_says_too() {
        var manager = program(crowd.staff("Cho Manager", Role.CHANNEL_MANAGER));
        for (var list : List.of("/programmes", "/calendars")) {
            var whole = done(manager.get(V1 + list + "?limit=200")).json().path("data");
            var seen = new ArrayList<Object>();
            for (var next = "?limit=1"; !next.isEmpty(); ) {
                var page = done(manager.get(V1 + list + next));
                page.json().path("data").forEach(seen::add);
                var cursor = page.text("next_cursor");
                next = cursor.isEmpty() ? "" : "?limit=1&cursor=" + cursor;
            }
            assertThat(seen)
                    .hasSizeGreaterThan(1)
                    .isEqualTo(List.copyOf(whole.valueStream().toList()));
            assertThat(manager.get(V1 + list + "?cursor=x").status()).isEqualTo(422);
        }
    }

    private static List<String> ids(Program program, String path) {
        return done(program.get(V1 + path))
                .json()
                .path("data")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
