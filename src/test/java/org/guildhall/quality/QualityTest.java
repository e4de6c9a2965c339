package org.guildhall.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.support.Crowd;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.joint.Joints;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;

/// Answers looked at by a lead, and a past request to practise on.
class QualityTest {
    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona agent = crowd.staff("Quentin Answers", Role.SUPPORT_AGENT);
    private final Persona lead = crowd.staff("Lou Reviews", Role.SUPPORT_LEAD);

    @Test
    void a_lead_says_what_could_be_better_and_the_agent_reads_it_beside_the_ticket() {
        var id = answered("Reviewed");
        var desk = crowd.signedIn(lead);
        var form =
                desk.get("/desk/tickets/" + id.value())
                        .page()
                        .select("a[href*=/reviews/]")
                        .attr("href");
        var fields = Fields.of("words", "Say which record.");
        for (var each : Criterion.values()) fields.put(each.field(), Mark.GOOD.name());
        fields.put(Criterion.REFERENCE.field(), Mark.MISSING.name());
        assertThat(desk.post(form, fields).status()).isEqualTo(303);
        assertThat(crowd.signedIn(agent).get("/desk/tickets/" + id.value()).body())
                .contains("Say which record.", "Lou Reviews", "Missing");
        assertThat(crowd.signedIn(agent).post(form, fields).status()).isEqualTo(403);
    }

    @Test
    void what_was_said_of_a_reply_stands_beside_it_where_the_request_goes_on() {
        var owner = (Member) crowd.caller(crowd.owner("Merged Owner"));
        var first = answered("First", owner);
        var second = answered("Second", owner);
        var visit = crowd.signedIn(lead);
        var page = visit.get("/desk/tickets/" + second.value()).page();
        var fields = Fields.of("words", "Say which record.");
        for (var each : Criterion.values()) fields.put(each.field(), Mark.GOOD.name());
        visit.post(page.select("a[href*=/reviews/]").attr("href"), fields);
        var desk = guildhall.front(TicketDesk.class);
        var staff = (Staff) crowd.caller(agent);
        var into = desk.find(first, staff).ticket().number();
        var seen = desk.find(second, staff).ticket().seen();
        guildhall.front(Joints.class).merge(seen, into, staff);
        assertThat(visit.get("/desk/tickets/" + first.value()).body())
                .contains("Say which record.", "Lou Reviews");
    }

    @Test
    void who_practises_sees_the_answer_only_after_their_own() {
        var id = answered("Practised");
        var staff = (Staff) crowd.caller(agent);
        var desk = guildhall.front(TicketDesk.class);
        desk.close(desk.find(id, staff).ticket().seen(), "Done.", staff);
        var visit = crowd.signedIn(agent);
        var place = visit.post("/desk/exercises", Fields.of()).location();
        assertThat(visit.get(place).body())
                .contains("How does Practised work?")
                .doesNotContain("Like this, Practised.");
        assertThat(visit.post(place + "/answer", Fields.of("words", "My own.")).status())
                .isEqualTo(303);
        assertThat(visit.get(place).body()).contains("My own.", "Like this, Practised.");
        assertThat(crowd.signedIn(lead).get(place).status()).as("another's").isEqualTo(404);
    }

    private TicketId answered(String name) {
        return answered(name, (Member) crowd.caller(crowd.owner(name + " Owner")));
    }

    private TicketId answered(String name, Member owner) {
        var words = "How does " + name + " work?";
        var request = new Request("other", name, Optional.empty(), words, List.of());
        var id = guildhall.front(Tickets.class).open(request, Channel.PORTAL, owner);
        var desk = guildhall.front(TicketDesk.class);
        var staff = (Staff) crowd.caller(agent);
        desk.reply(
                desk.find(id, staff).ticket().seen(),
                ReplyDraft.plain(id, Locale.ENGLISH, "Like this, " + name + "."),
                Aim.ANSWER,
                Channel.PORTAL,
                staff);
        return id;
    }
}
