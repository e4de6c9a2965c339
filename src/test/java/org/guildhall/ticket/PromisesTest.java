package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.access.Role;
import org.guildhall.calendar.ClockState;
import org.guildhall.calendar.ClockView;
import org.guildhall.calendar.Clocks;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Texts;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.guildhall.support.Persona;
import org.guildhall.ticket.clock.TicketClocks;
import org.junit.jupiter.api.Test;

/// What is promised of a ticket, through its whole way.
class PromisesTest {
    private final Installation guildhall = Installation.get();
    private final Persona asker = guildhall.crowd().owner("Prudence Promised");
    private final Asking way =
            Asking.of(
                    guildhall, asker, guildhall.crowd().staff("Pia Punctual", Role.SUPPORT_AGENT));

    @Test
    void an_answer_stops_the_first_and_the_second_stands_still_while_it_is_not_our_turn() {
        var id = way.ask("When do you answer?", "Soon?");
        assertThat(states(id)).containsExactly(ClockState.RUNNING, ClockState.RUNNING);
        way.reply(id, "Which domain is it?", "ASK");
        assertThat(states(id)).containsExactly(ClockState.KEPT, ClockState.STANDING_STILL);
        way.customer().post("/portal/tickets/" + id + "/messages", Fields.of("words", "This one."));
        assertThat(states(id)).containsExactly(ClockState.KEPT, ClockState.RUNNING);
        way.reply(id, "It is done.", "ANSWER");
        way.onDesk(id, "closure", Fields.of("reason", "Done."));
        assertThat(states(id)).containsExactly(ClockState.KEPT, ClockState.KEPT);
        way.customer().post("/portal/tickets/" + id + "/messages", Fields.of("words", "Not so."));
        assertThat(states(id))
                .as("opened again")
                .containsExactly(ClockState.KEPT, ClockState.RUNNING);
    }

    @Test
    void what_was_closed_without_any_reply_and_is_opened_again_is_still_owed_the_first_one() {
        var id = way.ask("Is anybody there?", "Hello?");
        way.onDesk(id, "closure", Fields.of("reason", "Taken for a test."));
        way.customer().post("/portal/tickets/" + id + "/messages", Fields.of("words", "Hello!"));
        assertThat(states(id)).containsExactly(ClockState.RUNNING, ClockState.RUNNING);
        assertThat(shown(id)).contains("You hear from us by");
        way.reply(id, "Here we are.", "ANSWER");
        assertThat(states(id)).containsExactly(ClockState.KEPT, ClockState.STANDING_STILL);
    }

    @Test
    void the_customer_reads_by_when_they_hear_on_the_page_and_in_the_letter() throws Exception {
        var id = way.ask("By when?", "I wait.");
        var due = clocks(id).getFirst().dueAt();
        var customer = guildhall.crowd().account(asker);
        var zone = guildhall.front(Settings.class).site(customer.site()).zone();
        var moment = guildhall.front(Texts.class).in(Locale.ENGLISH).moment(due, zone);
        assertThat(shown(id)).contains("You hear from us by " + moment);
        var letters = new Letters(guildhall.mail());
        var letter =
                Eventually.found(
                        "the letter about it",
                        () ->
                                letters.to(asker.email()).stream()
                                        .filter(each -> Letters.plain(each).contains("By when?"))
                                        .findFirst());
        assertThat(Letters.plain(letter)).contains("You hear from us by", moment);
        way.reply(id, "Which domain is it?", "ASK");
        assertThat(shown(id)).doesNotContain("You hear from us by", "You have our answer by");
        way.customer().post("/portal/tickets/" + id + "/messages", Fields.of("words", "This one."));
        assertThat(shown(id)).contains("You have our answer by");
    }

    private String shown(String id) {
        return way.customer().get("/portal/tickets/" + id).page().text();
    }

    @Test
    void a_higher_priority_is_due_earlier() {
        var id = way.ask("It burns", "Please hurry.");
        var before = clocks(id);
        var matter = Fields.of("title", "It burns", "topic", "directmail", "priority", "URGENT");
        matter.put("language", "en");
        assertThat(way.onDesk(id, "matter", matter).status()).isEqualTo(303);
        var after = clocks(id);
        assertThat(after.get(0).dueAt()).isBefore(before.get(0).dueAt());
        assertThat(after.get(1).dueAt()).isBefore(before.get(1).dueAt());
    }

    @Test
    void a_lead_says_what_is_promised_and_no_answer_is_due_before_the_first_reply() {
        var lead = guildhall.crowd().signedIn(guildhall.crowd().staff("Lea", Role.SUPPORT_LEAD));
        var here = "/desk/ticket-pledges";
        var form = new LinkedHashMap<String, String>();
        for (var input : lead.get(here).page().select("form input[name*=-]")) {
            form.put(input.attr("name"), input.attr("value"));
        }
        assertThat(form).containsEntry("first-URGENT", "60").hasSize(12);
        form.put("resolution-LOW", "10");
        assertThat(lead.post(here, form).body()).contains("due before the first reply");
        form.put("resolution-LOW", "");
        assertThat(lead.post(here, form).page().select(".problems a").text())
                .as("beside the fields of the other priorities")
                .startsWith("Low: Answer, in minutes: Whole minutes from 1 to");
        form.put("resolution-LOW", "2881");
        assertThat(lead.post(here, form).status()).isEqualTo(303);
        assertThat(lead.post(here, form).body()).as("twice").contains("Somebody was first");
        assertThat(lead.get(here).page().select("[name=resolution-LOW]").attr("value"))
                .isEqualTo("2881");
    }

    private List<ClockState> states(String id) {
        return clocks(id).stream().map(ClockView::state).toList();
    }

    /// The first reply's before the answer's.
    private List<ClockView> clocks(String id) {
        return guildhall.front(Clocks.class).of(UUID.fromString(id)).stream()
                .sorted(Comparator.comparing(clock -> !clock.kind().equals(TicketClocks.FIRST)))
                .toList();
    }
}
