package org.guildhall.ticket.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.account.Choices;
import org.guildhall.account.Person;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Text;
import org.guildhall.roster.Absentee;
import org.guildhall.roster.Absentees;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Priority;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.macro.Macros;
import org.guildhall.ticket.passage.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the desk's forms about tickets offer.
@Component
public class Offers {
    private final TicketDesk desk;
    private final Topics topics;
    private final Macros macros;
    private final Absentees absentees;

    Offers(TicketDesk desk, Topics topics, Macros macros, Absentees absentees) {
        this.absentees = absentees;
        this.macros = macros;
        this.desk = desk;
        this.topics = topics;
    }

    DeskView.Offered of(Ticket ticket, Staff caller, Text text) {
        return new DeskView.Offered(
                agents(caller, text),
                macros.all().stream()
                        .map(macro -> new Choice(macro.id().toString(), macro.name()))
                        .toList(),
                topics.choices(text, ticket.matter().topic()),
                priorities(text),
                Choices.languages(text),
                Aim.choices(ticket, text));
    }

    List<Choice> topics(Text text) {
        return topics.choices(text);
    }

    /// To whom a ticket can be given: to oneself first, then to the others.
    public List<Choice> agents(Staff caller, Text text) {
        var me = new Choice("me", text.of("ticket.agent.me"));
        var away = absentees.today();
        var others =
                desk.agents().stream()
                        .filter(each -> !each.id().equals(caller.person()))
                        .map(
                                each ->
                                        new Choice(
                                                each.id().value().toString(),
                                                label(each, away.get(each.id()), text)));
        return Stream.concat(Stream.of(me), others).toList();
    }

    private static String label(Person person, @Nullable Absentee away, Text text) {
        return away == null
                ? person.name()
                : text.of("ticket.agent.away", person.name(), text.date(away.until()));
    }

    /// What is said once it is given to that person by hand.
    String given(PersonId to) {
        return absentees.today().containsKey(to)
                ? "ticket.notice.assigned-away"
                : "ticket.notice.assigned";
    }

    private static List<Choice> priorities(Text text) {
        return Arrays.stream(Priority.values())
                .map(each -> new Choice(each.name(), text.of(each.key())))
                .toList();
    }
}
