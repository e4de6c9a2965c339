package org.guildhall.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// Who was asked in, by whoever asks a program.
class InvitationStateTest {
    private final Installation guildhall = Installation.get();

    @Test
    void an_invitation_whose_time_is_over_says_so() {
        var owner = Program.of(guildhall, guildhall.crowd().owner("Olga Owner"));
        look(
                owner,
                "/api/v1/account/people/invitations",
                Map.of(
                        "name", "Guy Guest",
                        "email", "guy.guest@partner.example",
                        "part", "MEMBER",
                        "language", "en"));
        var ada = Program.of(guildhall, guildhall.crowd().staff("Ada", Role.ADMINISTRATOR));
        look(
                ada,
                "/api/v1/staff-invitations",
                Map.of(
                        "name", "Stan Staff",
                        "email", "stan.staff@vendor.example",
                        "roles", List.of("BD"),
                        "language", "en"));
    }

    private void look(Program program, String all, Map<String, Object> wanted) {
        var sent = program.post(all, Program.json(wanted));
        assertThat(sent.text("state")).as(sent.toString()).isEqualTo("OPEN");
        assertThat(state(program, all, sent.text("id"))).isEqualTo("OPEN");
        guildhall
                .database()
                .sql("update account_invitation set expires_at = created_at where id = :id::uuid")
                .param("id", sent.text("id"))
                .update();
        assertThat(state(program, all, sent.text("id"))).isEqualTo("EXPIRED");
        var back = program.post(all + "/" + sent.text("id") + "/withdrawal", "{}");
        assertThat(back.text("state")).as(back.toString()).isEqualTo("WITHDRAWN");
    }

    private static String state(Program program, String all, String id) {
        return program.get(all + "?limit=200")
                .json()
                .path("data")
                .valueStream()
                .filter(each -> each.path("id").asString("").equals(id))
                .map(each -> each.path("state").asString(""))
                .findFirst()
                .orElseThrow();
    }
}
