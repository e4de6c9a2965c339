package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.PanelFacts;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.panel.Panel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The account beside its ticket, in the API. Every look is written down.
@Api
class PanelApi {
    private final TicketDesk desk;
    private final Panel panel;

    PanelApi(TicketDesk desk, Panel panel) {
        this.desk = desk;
        this.panel = panel;
    }

    /// What is known of a ticket's account at this moment.
    ///
    /// @param others the newest other tickets about it, at most 20
    record AccountBesideBody(
            String uid, String name, List<GroupBody> groups, List<TicketBody> others)
            implements ApiBody {

        /// Facts under a title, in the caller's language.
        record GroupBody(String title, List<FactBody> facts) implements ApiBody {
            private static GroupBody of(PanelFacts.Group group) {
                return new GroupBody(
                        group.title(),
                        group.facts().stream()
                                .map(fact -> new FactBody(fact.label(), fact.value()))
                                .toList());
            }
        }

        /// Something known, by its name.
        record FactBody(String label, String value) implements ApiBody {}

        private static AccountBesideBody of(Panel.Shown shown) {
            return new AccountBesideBody(
                    shown.account().uid().value(),
                    shown.account().name(),
                    shown.groups().stream().map(GroupBody::of).toList(),
                    shown.others().stream().map(each -> TicketBody.row(each, true)).toList());
        }
    }

    /// The account that it is about; none while nobody has said whose it is.
    @GetMapping(Api.BASE + "/tickets/{id}/account")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    AccountBesideBody account(@PathVariable UUID id, Staff caller, Page page) {
        var ticket = desk.find(new TicketId(id), caller).ticket();
        return panel.of(ticket, caller, page).map(AccountBesideBody::of).orElseThrow(NotFound::new);
    }
}
