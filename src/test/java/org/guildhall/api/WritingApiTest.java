package org.guildhall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.support.Program.json;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.support.Program;
import org.guildhall.support.Program.Said;
import org.guildhall.support.Stations;
import org.junit.jupiter.api.Test;

/// What a page helps with before anything is decided, by programs: a sheet that is written, a year
/// of holidays, numbers and what registers say of them.
class WritingApiTest {
    private static final String V1 = "/api/v1";

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Stations stations = new Stations(guildhall);
    private final Program reviewer = program(stations.reviewer());

    @Test
    void a_sheet_is_kept_while_it_is_written_and_the_terms_are_gone_back_to() {
        var owner = crowd.verifiedOwner("Will Written", "Written Pty Ltd");
        var here = V1 + "/applications/" + stations.qualified(owner);
        var start = done(reviewer.get(here + "/sheet"));
        assertThat(start.toString()).contains(crowd.account(owner).uid().value());
        var values = json(Map.of("values", Map.of("commitment", List.of("Some day."))));
        done(reviewer.put(here + "/sheet", start.tag(), values));
        assertThat(reviewer.put(here + "/sheet", start.tag(), values).status()).isEqualTo(412);
        assertThat(done(reviewer.get(here + "/sheet")).toString()).contains("Some day.");
        assertThat(program(owner).get(here + "/sheet").status()).isEqualTo(403);

        var agreed = V1 + "/applications/" + stations.agreed(another());
        var why = json(Map.of("words", "Other terms."));
        assertThat(reviewer.get(agreed + "/sheet").status()).as("nothing to write").isEqualTo(409);
        var back = done(reviewer.post(agreed + "/reopening", reviewer.get(agreed).tag(), why));
        assertThat(back.text("stage")).isNotEqualTo("AWAITING_CONTRACT");
        assertThat(done(reviewer.get(agreed + "/sheet")).json().path("values")).isNotEmpty();
    }

    @Test
    void a_year_is_filled_in_with_the_holidays_that_are_known() {
        var manager = program(crowd.staff("Cho Manager", Role.CHANNEL_MANAGER));
        var site = done(manager.get(V1 + "/calendars")).json().at("/data/0/site").asString();
        var here = V1 + "/calendars/" + site;
        var seen = done(manager.get(here + "?year=2033"));
        var filled = done(manager.post(here + "/years/2033", seen.tag(), ""));
        assertThat(filled.toString()).contains("\"2033-");
        assertThat(manager.post(here + "/years/2033", seen.tag(), "").status()).isEqualTo(412);
        assertThat(manager.post(here + "/years/2033", filled.tag(), "").toString())
                .as("nothing is missing")
                .startsWith("422")
                .contains("/year");
        assertThat(reviewer.post(here + "/years/2033", filled.tag(), "").status()).isEqualTo(403);
    }

    @Test
    void numbers_are_checked_as_the_form_does_and_registers_asked_by_verifiers() {
        var owner = crowd.verifiedOwner("Nina Number", "Number Pty Ltd");
        var partner = program(owner);
        var schemes = V1 + "/number-schemes/AU";
        assertThat(done(partner.get(schemes)).toString()).contains("\"code\":\"abn\"", "lei");
        var sound = done(partner.get(schemes + "/abn/finding?number=51%20824%20753%20556"));
        assertThat(sound.text("number")).isEqualTo("51824753556");
        var broken = done(partner.get(schemes + "/abn/finding?number=51824753557"));
        assertThat(broken.json().path("sound").asBoolean()).isFalse();
        assertThat(broken.text("problem")).startsWith("verification.number.");

        var verifier = program(crowd.staff("Vera Verifier", Role.VERIFIER));
        var cases = done(verifier.get(V1 + "/verifications?q=Number%20Pty"));
        var one = V1 + "/verifications/" + cases.json().at("/data/0/id").asString();
        assertThat(done(verifier.get(one + "/register-answers")).json().path("data")).isEmpty();
        assertThat(verifier.post(one + "/register-answers", "").status())
                .as("no register is named here")
                .isEqualTo(409);
        assertThat(reviewer.get(one + "/register-answers").status()).isEqualTo(403);
    }

    private Persona another() {
        return crowd.verifiedOwner("Sue Second", "Agreed Pty Ltd");
    }

    private Program program(Persona persona) {
        return Program.of(guildhall, persona);
    }

    private static Said done(Said said) {
        assertThat(said.status()).as(said.toString()).isLessThan(300);
        return said;
    }
}
