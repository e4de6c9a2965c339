package org.guildhall.ticket.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.platform.file.Upload;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// What stays of a ticket whose requester asks to be forgotten.
class TicketErasureTest {
    private final Installation guildhall = Installation.get();

    @Test
    void of_a_closed_ticket_number_and_days_stay_and_nothing_that_was_said() {
        var owner = guildhall.crowd().owner("Forgotten Frank");
        var caller = (Member) guildhall.crowd().caller(owner);
        var files = List.of(Upload.of("frank.pdf", Crowd.PDF));
        var request =
                new Request("other", "Frank's matter", Optional.empty(), "I am Frank.", files);
        var id = guildhall.front(Tickets.class).open(request, Channel.PORTAL, caller);
        var agent = guildhall.crowd().staff("Ed Erased", Role.SUPPORT_AGENT);
        var desk = guildhall.crowd().signedIn(agent);
        var page = "/desk/tickets/" + id.value();
        var version = desk.get(page).version("/reply");
        desk.post(
                page + "/reply",
                Fields.of("words", "Dear Frank.", "aim", "ANSWER", "version", version));
        var erasure = guildhall.front(TicketErasure.class);
        var person = owner.id().value();
        assertThat(erasure.heldOf(person)).as("while it is open").isZero();
        guildhall.front(Tickets.class).close(id, caller);
        var staff = (Staff) guildhall.crowd().caller(agent);
        var tickets = guildhall.front(TicketDesk.class);
        assertThat(tickets.past(staff)).as("to practise on").contains(id);
        desk.post(page + "/drafts", Fields.of("draft", "Dear Frank, that draft never left."));
        assertThat(drafts(id)).contains("Frank");
        var erased =
                guildhall.front(TransactionTemplate.class).execute(_ -> erasure.forget(person));
        assertThat(erased).isEqualTo(1);
        assertThat(drafts(id)).as("what was never sent, too").isEmpty();
        assertThat(tickets.past(staff)).doesNotContain(id);
        var of = tickets.find(id, staff);
        assertThat(of.ticket().number()).startsWith("SUP-");
        assertThat(of.toString()).doesNotContain("Frank", "frank");
        assertThat(erasure.heldOf(person)).as("once is enough").isZero();
    }

    private String drafts(TicketId id) {
        return guildhall
                .database()
                .sql("select text || words || sha256 from quality_draft where ticket_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
