package org.guildhall.quality.before;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Looked;
import org.guildhall.access.Permission;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.thread.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Drafts of answers on watched tickets: agents hand them in, supervisors let them leave or say
/// which parts are to be mended.
@Service
class Drafts {
    private static final int LONGEST_WORDS = 4_000;

    private final DraftStore store;
    private final DraftFiles files;
    private final TicketDesk tickets;
    private final Events events;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Drafts(
            DraftStore store,
            DraftFiles files,
            TicketDesk tickets,
            Events events,
            Clock clock,
            ApplicationEventPublisher listeners) {
        this.store = store;
        this.files = files;
        this.listeners = listeners;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    /// What is known of a ticket.
    record OfTicket(boolean watched, List<Draft> drafts) {}

    /// A page of what supervisors have to do, and did.
    ///
    /// @param total how many there are on all pages
    record Work(List<Draft> drafts, long total) {}

    /// One draft with what is sent along, and the ticket as it stands now.
    record Opened(Draft draft, List<DraftFile> files, Ticket ticket) {}

    /// Hands a draft in. What is approved leaves word for word, with these files.
    @Transactional
    public Draft handIn(TicketId ticket, String typed, List<Upload> sent, Staff caller) {
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
        files.keep(fresh.id(), sent);
        tell(fresh, "handed-in", caller);
        return fresh;
    }

    /// Lets a draft leave.
    @Transactional
    public void approve(UUID id, long version, Staff caller) {
        decide(seen(id, version, caller), DraftState.APPROVED, List.of(), "", caller);
    }

    /// Gives a draft back: which parts are to be mended, and in which words. Its files are dropped.
    @Transactional
    public void giveBack(UUID id, long version, List<Part> mend, String typed, Staff caller) {
        var known = seen(id, version, caller);
        var words = Form.text(typed, LONGEST_WORDS);
        if (mend.isEmpty()) throw Invalid.at("mend", "quality.before.mend.what");
        if (words.isEmpty()) throw Invalid.at("words", "platform.form.missing");
        decide(known, DraftState.RETURNED, mend, words, caller);
    }

    /// Sends what was approved, on the ticket as it was seen.
    ///
    /// @param version of the ticket
    @Transactional
    public void send(UUID id, long version, Aim aim, Channel channel, Staff caller) {
        var known = within(id, caller);
        if (known.state() != DraftState.APPROVED) throw known.gone();
        var ticket = tickets.find(known.ticket(), caller).ticket();
        var draft =
                ReplyDraft.plain(ticket.id(), ticket.matter().language(), known.text())
                        .with(files.uploads(id));
        var seen = new Seen(ticket.id(), version);
        var _ = tickets.reply(seen, draft, aim, channel, caller);
    }

    /// One draft: for supervisors, and for whoever wrote it.
    @Transactional(readOnly = true)
    public Opened find(UUID id, Staff caller) {
        var known = within(id, caller);
        var ticket = tickets.find(known.ticket(), caller).ticket();
        return new Opened(known, files.of(id), ticket);
    }

    /// Opens a file of a draft; every look is written down.
    @Transactional
    public DraftFile.Opened file(UUID id, UUID file, Staff caller) {
        var known = within(id, caller);
        var opened = files.open(id, file);
        var name = opened.file().name();
        listeners.publishEvent(new Looked(caller, known.subject(), "file " + file, name));
        return opened;
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
    public Work work(int limit, int offset, Staff caller) {
        supervisor(caller);
        return new Work(store.work(limit, offset), store.count());
    }

    /// The same, page by page, the newest first.
    @Transactional(readOnly = true)
    public Listing<Draft> page(
            Optional<DraftState> state, Optional<Cursor> before, int limit, Staff caller) {
        supervisor(caller);
        return store.page(state, before, limit);
    }

    private Draft within(UUID id, Staff caller) {
        return store.find(id)
                .filter(
                        known ->
                                caller.may(Permission.SUPERVISE_TICKETS)
                                        || known.agent().equals(caller.person()))
                .orElseThrow(NotFound::new);
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
        if (state == DraftState.RETURNED) files.drop(known.id());
        tell(next, state == DraftState.APPROVED ? "approved" : "returned", caller);
    }

    private void tell(Draft draft, String type, Staff caller) {
        events.append(draft.happening(type, caller.actor()));
    }

    static void supervisor(Staff caller) {
        if (!caller.may(Permission.SUPERVISE_TICKETS)) {
            throw new NotAllowed("access.not-your-role");
        }
    }
}
