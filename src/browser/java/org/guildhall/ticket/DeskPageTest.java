package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.support.Axe;
import org.guildhall.support.Browser;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;

/// A ticket before two agents and its customer.
class DeskPageTest {
    private static final int NARROWEST = 320;

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();

    @Test
    void one_types_and_the_other_reads_that_somebody_is_replying() {
        var customer = crowd.owner("Bruno Browses");
        var one = crowd.staff("Tina Types", Role.SUPPORT_AGENT);
        var other = crowd.staff("Rolf Reads", Role.SUPPORT_LEAD);
        var id = asked(customer, one);
        try (var first = Browser.person();
                var second = Browser.person()) {
            var reading = opened(second.newPage(), other, "/desk/tickets/" + id.value());
            looksWell(reading, "ticket-desk");
            var typing = opened(first.newPage(), one, "/desk/tickets/" + id.value());
            typing.fill("#field-words", "Dear Bruno,");
            reading.waitForSelector("[data-news]:has-text('Tina Types is replying.')");
        }
    }

    @Test
    void the_customers_pages_and_the_list_are_for_everybodys_eyes() {
        var customer = crowd.owner("Cleo Customer");
        var agent = crowd.staff("Dana Desk", Role.SUPPORT_LEAD);
        var id = asked(customer, agent);
        crowd.staff("Wolfeschlegelsteinhausen ".repeat(2) + "Senior", Role.SUPPORT_AGENT);
        try (var person = Browser.person()) {
            var page = opened(person.newPage(), customer, "/portal/tickets/" + id.value());
            looksWell(page, "ticket-portal");
            page.navigate(guildhall.address() + "/portal/tickets/new");
            looksWell(page, "ticket-new");
        }
        try (var person = Browser.person()) {
            var page = opened(person.newPage(), agent, "/desk/tickets");
            looksWell(page, "ticket-list");
            for (var path : others(id)) {
                page.navigate(guildhall.address() + path);
                assertThat(Axe.findings(page)).as(path).isEmpty();
            }
        }
    }

    private static List<String> others(TicketId id) {
        var one = "/desk/tickets/" + id.value();
        return List.of(
                "/desk/tickets/new",
                one + "/merger",
                one + "/parting",
                one + "/links",
                "/desk/macros",
                "/desk/macros/new",
                "/desk/ticket-duties",
                "/desk/ticket-pledges",
                "/desk/ticket-figures",
                "/desk/exercises");
    }

    private TicketId asked(Persona customer, Persona agent) {
        var caller = (Member) crowd.caller(customer);
        var words = "The console says: sender domain not ready.";
        var request = new Request("directmail", "DirectMail", Optional.empty(), words, List.of());
        var id = guildhall.front(Tickets.class).open(request, Channel.PORTAL, caller);
        guildhall
                .front(TicketDesk.class)
                .note(id, "The TXT record is missing.", List.of(), (Staff) crowd.caller(agent));
        return id;
    }

    private Page opened(Page page, Persona persona, String path) {
        page.navigate(guildhall.address() + "/sign-in?next=" + path);
        page.fill("#field-email", persona.email());
        page.fill("#field-password", persona.password());
        page.press("#field-password", "Enter");
        page.waitForURL("**" + path);
        return page;
    }

    private static void looksWell(Page page, String name) {
        assertThat(Axe.findings(page)).isEmpty();
        page.setViewportSize(NARROWEST, 800);
        assertThat(Browser.scrollsSideways(page)).as(name).isFalse();
        page.setViewportSize(Browser.WIDE, 800);
        Browser.screenshots(page, name);
    }
}
