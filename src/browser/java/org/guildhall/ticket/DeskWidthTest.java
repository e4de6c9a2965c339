package org.guildhall.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Role;
import org.guildhall.support.Browser;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.support.Persona;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.junit.jupiter.api.Test;

/// The desk's lists of tickets keep to the width of a small laptop, whatever is written in them.
class DeskWidthTest {
    private static final int LAPTOP = 1024;
    private static final String PASTED =
            "https://console.example.com/directmail/domains/verification/records?page=1&size=200";
    private static final String OUTCOME =
            """
            insert into ticket_outcome (ticket_id, diagnosis, rule)
            values (:ticket, 'directmail-activation', 'kyc'), (:ticket, 'nobody-knows-this-diagnosis-any-more', 'x')
            """;

    private final Installation guildhall = Installation.get();
    private final Crowd crowd = guildhall.crowd();
    private final Persona lead = crowd.staff("Wide Wolfeschlegelsteinhausen", Role.SUPPORT_LEAD);

    @Test
    void neither_the_list_nor_the_figures_are_wider_than_the_screen() {
        var ticket = asked(crowd.owner("maximilian.wolfeschlegelsteinhausen@subsidiary.example"));
        guildhall.database().sql(OUTCOME).param("ticket", ticket.value()).update();
        try (var person = Browser.person()) {
            var page = signedIn(person.newPage());
            page.setViewportSize(LAPTOP, 768);
            for (var path :
                    List.of(
                            "/desk/tickets?view=all&q=console.example.com",
                            "/desk/tickets?view=all&q=console.example.com&also=3",
                            "/desk/ticket-figures")) {
                page.navigate(guildhall.address() + path);
                assertThat(page.locator("tbody tr").count()).as(path).isPositive();
                assertThat(Browser.scrollsSideways(page)).as(path).isFalse();
                Browser.screenshot(page, "width" + path.replaceAll("[^a-z]+", "-"));
            }
        }
    }

    private TicketId asked(Persona customer) {
        var request = new Request("directmail", PASTED, Optional.empty(), "Please.", List.of());
        var caller = (Member) crowd.caller(customer);
        return guildhall.front(Tickets.class).open(request, Channel.PORTAL, caller);
    }

    private Page signedIn(Page page) {
        page.navigate(guildhall.address() + "/sign-in");
        page.fill("#field-email", lead.email());
        page.fill("#field-password", Crowd.PASSWORD);
        page.press("#field-password", "Enter");
        page.waitForURL("**/desk**");
        return page;
    }
}
