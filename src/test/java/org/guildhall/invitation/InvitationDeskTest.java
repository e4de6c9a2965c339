package org.guildhall.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.programme.Material;
import org.guildhall.programme.Programmes;
import org.guildhall.support.Fields;
import org.guildhall.support.Guests;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Visit;
import org.junit.jupiter.api.Test;

/// From the first contact to the link that was sent, on the desk.
class InvitationDeskTest {
    private static final String LINK = "/partners/invitations/";

    private final Installation guildhall = Installation.get();
    private final Letters letters = new Letters(guildhall.mail());
    private final Visit desk =
            guildhall.crowd().signedIn(guildhall.crowd().staff("Chan Nel", Role.CHANNEL_MANAGER));

    @Test
    void an_invitation_waits_for_materials_and_an_interview() throws MessagingException {
        var page = opened("marta@waits.example", "Waits S.A.");
        assertThat(shown(page))
                .contains("The invitation waits for", "Material: Company profile", "An interview")
                .doesNotContain("Sends a link");
        assertThat(post(page, "/link", Map.of()).status()).isEqualTo(422);

        assertThat(post(page, "/materials", allMaterials("2026-11-20")).status()).isEqualTo(303);
        assertThat(post(page, "/link", Map.of()).status()).isEqualTo(422);
        assertThat(post(page, "/interview", interview("LATER")).status()).isEqualTo(303);
        assertThat(shown(page)).contains("An interview that finds the company suitable");
        assertThat(post(page, "/interview", interview("SUITABLE")).status()).isEqualTo(303);
        assertThat(post(page, "/link", Map.of()).status()).isEqualTo(303);

        assertThat(letters.link("marta@waits.example", LINK)).startsWith(LINK);
        var letter = letters.to("marta@waits.example").getFirst();
        assertThat(letter.getSubject())
                .isEqualTo("Alibaba Cloud le invita: Programa de agentes de Alibaba Cloud");
        assertThat(letter.getFrom()[0].toString()).startsWith("Alibaba Cloud <");
        assertThat(shown(page))
                .contains("Invited", "Send anew", "Interview recorded", "They sell to ports.");
    }

    @Test
    void a_date_to_come_and_a_form_that_was_overtaken_are_refused() {
        var page = opened("dan@dates.example", "Dates Ltd");
        var answer = post(page, "/materials", allMaterials("2031-01-01"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[id=problem-material-profile]").text())
                .contains("not in the future");

        var old = Fields.of("version", "1", "reason", "Nobody answers.");
        assertThat(desk.post(page + "/withdrawal", old).status()).isEqualTo(303);
        assertThat(desk.post(page + "/withdrawal", old).status()).isEqualTo(409);
        assertThat(shown(page)).contains("Withdrawn", "Nobody answers.");
    }

    @Test
    void one_address_is_asked_into_a_programme_once_at_a_time() {
        opened("eva@twice.example", "Twice Ltd");
        var again = open("Eva@twice.example", "Twice Ltd");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("[id=problem-email]").text()).contains("already");
    }

    @Test
    void the_list_shows_where_each_one_stands() {
        new Guests(guildhall).invited("ivo@listed.example", "Listed and Invited Ltd");
        opened("olga@listed.example", "Listed and Opened Ltd");

        var open = desk.get("/desk/invitations?q=listed").page();
        assertThat(open.select("tbody").text())
                .contains("Listed and Invited Ltd", "4 of 4", "Listed and Opened Ltd", "0 of 4");
        var invited = desk.get("/desk/invitations?view=invited&q=listed").page();
        assertThat(invited.select("tbody").text())
                .contains("Listed and Invited Ltd")
                .doesNotContain("Listed and Opened Ltd");
        assertThat(invited.select(".filter[aria-current=true]").text()).startsWith("Invited");
    }

    private String opened(String email, String company) {
        var answer = open(email, company);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private Visit.Answer open(String email, String company) {
        return desk.post(
                "/desk/invitations",
                Fields.of(
                        "programme",
                        "agency",
                        "company",
                        company,
                        "name",
                        "Marta Gast",
                        "email",
                        email,
                        "reads",
                        "es",
                        "site",
                        "international"));
    }

    private Visit.Answer post(String page, String action, Map<String, String> fields) {
        var filled = new HashMap<>(fields);
        filled.put("version", desk.get(page).page().select("input[name=version]").val());
        return desk.post(page + action, filled);
    }

    private String shown(String page) {
        return desk.get(page).page().select("main").text();
    }

    private Map<String, String> allMaterials(String day) {
        var fields = new HashMap<String, String>();
        guildhall.front(Programmes.class).current("agency").materials().stream()
                .map(Material::code)
                .forEach(code -> fields.put("material-" + code, day));
        return fields;
    }

    private static Map<String, String> interview(String outcome) {
        return Fields.of(
                "day",
                "2026-11-21",
                "people",
                "Marta Gast, Chan Nel",
                "notes",
                "They sell to ports.",
                "outcome",
                outcome);
    }
}
