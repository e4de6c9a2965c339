package org.guildhall.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Role;
import org.guildhall.support.Installation;
import org.guildhall.ticket.Request;
import org.guildhall.ticket.Tickets;
import org.guildhall.ticket.lifecycle.Channel;

/// Measures the desk's list of tickets, the search and a ticket with its account beside years of
/// work. Called by `./guildhall bench tickets`.
public final class TicketsAtScale {
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 15;
    private static final int TIMES = 60;
    private static final int TICKETS = 1_000_000;

    private final Installation guildhall;
    private final int tickets;
    private final List<String> lines = new ArrayList<>();

    private TicketsAtScale(Installation guildhall, int tickets) {
        this.guildhall = guildhall;
        this.tickets = tickets;
    }

    /// With how many tickets there are, from the project's directory; `docs/figures.md` is written.
    public static void main(String[] arguments) throws IOException {
        try (var guildhall = Installation.another()) {
            var many = arguments.length == 0 ? TICKETS : Integer.parseInt(arguments[0]);
            new TicketsAtScale(guildhall, many).measure();
        } catch (RuntimeException failure) {
            // The installation's threads would keep a failed run waiting for ever.
            failure.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void measure() throws IOException {
        var owner = guildhall.crowd().verifiedOwner("Ann", "Example One");
        var request = new Request("other", "Anything", Optional.empty(), "Words.", List.of());
        var caller = (Member) guildhall.crowd().caller(owner);
        var one = guildhall.front(Tickets.class).open(request, Channel.PORTAL, caller);
        new ManyTickets(guildhall.dataSource()).make(tickets);
        lines.add(FiguresPage.circumstances() + ".");
        lines.add("%,d tickets, one of twenty open.\n".formatted(tickets));
        lines.add("| page | median | 99th percentile | size |");
        lines.add("| --- | --- | --- | --- |");
        var agent = guildhall.crowd().staff("Sofia", Role.SUPPORT_AGENT);
        var reader = guildhall.crowd().signedIn(agent);
        var pages = pages();
        pages.put("a ticket with its account", "/desk/tickets/" + one.value());
        PageTimes.warm(reader, pages.values(), ROUNDS);
        pages.forEach(
                (name, path) -> lines.add(PageTimes.of(name, reader, path, WARM_UP, TIMES).row()));
        FiguresPage.write("Tickets at %,d".formatted(tickets), String.join("\n", lines));
        System.out.println(String.join("\n", lines));
    }

    private static Map<String, String> pages() {
        var list = "/desk/tickets";
        var pages = new LinkedHashMap<String, String>();
        pages.put("list, all open, first page", list);
        pages.put("list, all open, page 100", list + "?page=100");
        pages.put("list, closed, first page", list + "?view=closed");
        pages.put("list by what is due", list + "?sort=due");
        pages.put("list, one topic, urgent", list + "?topic=directmail&priority=URGENT");
        pages.put("list, closed, words in a title", list + "?view=closed&q=harbour");
        pages.put("list, closed, a number", list + "?view=closed&q=SUP-2025-0054321");
        pages.put("list, all, a host that a customer named", list + "?view=all&q=mx54321.many");
        pages.put("list, all, a code that 3,610 tickets have", list + "?view=all&q=550-5.7.321");
        pages.put("list, open, a word of every conversation", list + "?q=delivered");
        pages.put("search: a host that a customer named", "/desk/search?words=mx54321.many");
        pages.put("search: a number", "/desk/search?words=SUP-2025-0054321");
        pages.put("search: a common word", "/desk/search?words=cloud");
        pages.put("search: two words", "/desk/search?words=falcon%203199");
        pages.put("search: an address", "/desk/search?words=customer4711@many.example");
        return pages;
    }
}
