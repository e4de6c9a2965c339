package org.guildhall.quality.before;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Drafts of answers on watched tickets: agents hand them in, supervisors let them leave or say
/// which parts are to be mended.
@Service
class Drafts {
    /// What history calls one.
    static final String KIND = "draft";

    private static final int LONGEST_WORDS = 4_000;

    private final DraftStore store;
    private final TicketDesk tickets;
    private final Events events;
    private final Clock clock;

    Drafts(DraftStore store, TicketDesk tickets, Events events, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    /// What is known of a ticket.
    record OfTicket(boolean watched, List<Draft> drafts) {}

    /// From now on answers on this ticket are looked at before they leave; or no more.
    @Transactional
    public void watch(TicketId ticket, boolean on, Staff caller) {
        supervisor(caller);
        var known = tickets.find(ticket, caller).ticket();
        if (on) store.watch(ticket, clock.instant(), caller.name());
        else store.unwatch(ticket);
        var type = on ? "watched" : "unwatched";
        var facts = Map.of("ticket", ticket.value(), "number", known.number());
        events.append(Happening.of(watching(ticket), 0, type, caller.actor()).with(facts));
    }

    /// A history of its own: the ticket's is told on its page, row by row of its table.
    private static Subject watching(TicketId ticket) {
        var name = "watch " + ticket.value();
        return new Subject(KIND, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// Hands a draft in. What is approved leaves word for word.
    @Transactional
    public Draft handIn(TicketId ticket, String typed, Staff caller) {
        var of = tickets.find(ticket, caller);
        var text = Form.text(typed, Message.LONGEST);
        if (text.isEmpty()) throw Invalid.at("draft", "platform.form.missing");
        var fresh =
                new Draft(
                        Ids.next(),
                        1,
                        ticket,
                        of.ticket().number(),
                        caller.person(),
                        caller.name(),
                        text,
                        DraftState.WAITING,
                        List.of(),
                        "",
                        clock.instant(),
                        caller.name());
        store.add(fresh);
        tell(fresh, "handed-in", caller);
        return fresh;
    }

    /// Lets a draft leave.
    @Transactional
    public void approve(UUID id, long version, Staff caller) {
        decide(seen(id, version, caller), DraftState.APPROVED, List.of(), "", caller);
    }

    /// Gives a draft back: which parts are to be mended, and in which words.
    @Transactional
    public void giveBack(UUID id, long version, List<Part> mend, String typed, Staff caller) {
        var known = seen(id, version, caller);
        var words = Form.text(typed, LONGEST_WORDS);
        if (mend.isEmpty()) throw Invalid.at("mend", "quality.before.mend.what");
        if (words.isEmpty()) throw Invalid.at("words", "platform.form.missing");
        decide(known, DraftState.RETURNED, mend, words, caller);
    }

    /// One draft: for supervisors, and for whoever wrote it.
    @Transactional(readOnly = true)
    public Draft find(UUID id, Staff caller) {
        return store.find(id)
                .filter(
                        known ->
                                caller.may(Permission.SUPERVISE_TICKETS)
                                        || known.agent().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }

    /// Those of a ticket that the caller may see.
    @Transactional(readOnly = true)
    public OfTicket of(TicketId ticket, Staff caller) {
        var id = tickets.find(ticket, caller).ticket().id();
        var all = caller.may(Permission.SUPERVISE_TICKETS);
        var drafts =
                store.of(id).stream()
                        .filter(draft -> all || draft.agent().equals(caller.person()))
                        .toList();
        return new OfTicket(store.isWatched(id), drafts);
    }

    /// What supervisors have to do, and did.
    @Transactional(readOnly = true)
    public List<Draft> work(Staff caller) {
        supervisor(caller);
        return store.newest();
    }

    private Draft seen(UUID id, long version, Staff caller) {
        supervisor(caller);
        var known = store.find(id).orElseThrow(NotFound::new);
        if (known.version() != version || known.state() != DraftState.WAITING) throw known.gone();
        return known;
    }

    private void decide(
            Draft known, DraftState state, List<Part> mend, String words, Staff caller) {
        var next = known.decided(state, mend, words, clock.instant(), caller.name());
        if (!store.decide(next)) throw known.gone();
        tell(next, state == DraftState.APPROVED ? "approved" : "returned", caller);
    }

    private void tell(Draft draft, String type, Staff caller) {
        var facts = new TreeMap<String, Object>();
        facts.put("ticket", draft.ticket().value());
        facts.put("number", draft.number());
        facts.put("agent", draft.agent().value());
        facts.put("agentName", draft.agentName());
        facts.put("mend", draft.mend().stream().map(Part::name).toList());
        events.append(
                Happening.of(new Subject(KIND, draft.id()), draft.version(), type, caller.actor())
                        .because(draft.words())
                        .with(facts));
    }

    private static void supervisor(Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)) {
            throw new NotAllowed("access.not-your-role");
        }
    }
}
