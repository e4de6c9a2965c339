package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.support.Crowd;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.junit.jupiter.api.Test;

/// What becomes of the tickets of somebody who has left.
class LeftAgentTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final StaffDirectory staff = guildhall.front(StaffDirectory.class);
    private final Caller administrator =
            crowd.caller(crowd.staff("Ada Administrator", Role.ADMINISTRATOR));
    private final Persona lars = crowd.staff("Lars Leaves", Role.SUPPORT_AGENT);
    private final Asking way = Asking.of(guildhall, crowd.owner("Cora Customer"), lars);

    @Test
    void what_somebody_had_who_leaves_is_in_the_queue_again() {
        var taken = taken("Had by somebody who leaves");
        var answered = taken("Answered by somebody who leaves");
        assertThat(way.reply(answered, "It is done.", "ANSWER").status()).isEqualTo(303);

        staff.deactivate(administrator, lars.id());

        isNobodys(taken);
        isNobodys(answered);
        var others = crowd.signedIn(crowd.staff("Olga Other", Role.SUPPORT_AGENT));
        var page = others.get("/desk/tickets/" + taken).page().text();
        assertThat(page).contains("Back in the queue");
        assertThat(others.get("/desk/tickets?view=nobodys&q=leaves").body()).contains(taken);
    }

    @Test
    void so_is_what_somebody_had_who_answers_no_tickets_any_more() {
        var taken = taken("Had by somebody who moves");
        var closed = taken("Closed by somebody who moves");
        way.reply(closed, "It is done.", "ANSWER");
        way.onDesk(closed, "closure", Fields.of("reason", "Done."));
        assertThat(way.state(closed)).isEqualTo("CLOSED");

        var seen = staff.member(administrator, lars.id()).seen();
        staff.change(administrator, lars.id(), seen, Set.of(Role.VERIFIER));

        isNobodys(taken);
        assertThat(agent(closed)).as("what is over stays theirs").contains("Lars Leaves");
        var more = Fields.of("words", "It is not.");
        way.customer().post("/portal/tickets/" + closed + "/messages", more);
        isNobodys(closed);
    }

    private String taken(String title) {
        var id = way.ask(title, "Please.");
        assertThat(way.onDesk(id, "agent", Fields.of("agent", "me")).status()).isEqualTo(303);
        return id;
    }

    private void isNobodys(String ticket) {
        Eventually.holds("nobody has it", () -> agent(ticket).isEmpty());
    }

    private Optional<String> agent(String ticket) {
        return guildhall
                .database()
                .sql("select agent_name from ticket_ticket where id = cast(:id as uuid)")
                .param("id", ticket)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }
}
