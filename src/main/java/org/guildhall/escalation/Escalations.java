package org.guildhall.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.escalation.desk.DeskStore;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.escalation.dispatch.Dispatch;
import org.guildhall.escalation.passage.Escalation;
import org.guildhall.escalation.passage.Escalation.Progress;
import org.guildhall.escalation.passage.EscalationStore;
import org.guildhall.escalation.passage.Packet;
import org.guildhall.escalation.passage.Passage;
import org.guildhall.escalation.passage.Step;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.mail.ReturnTokens;
import org.guildhall.platform.secret.SecretToken;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.CaseNumbers;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.Aim;
import org.guildhall.ticket.HandOvers;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Seen;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests that another team or an outside desk works on. The customer's ticket stays one
/// conversation: it says when they hear next, can't be closed meanwhile, and is opened again by
/// what the other side says.
@Service
public class Escalations {
    private static final String SERIES = "ESC";
    private static final int MOST_DAYS = 60;
    private static final Set<String> OF_REPLY = Set.of("words", "files");

    private final EscalationStore store;
    private final DeskStore desks;
    private final Packing packing;
    private final TicketDesk tickets;
    private final HandOvers handOvers;
    private final CaseNumbers numbers;
    private final Passage passage;
    private final ReturnTokens mailTokens;
    private final Timers timers;
    private final Settings settings;
    private final Clock clock;

    Escalations(
            EscalationStore store,
            DeskStore desks,
            Packing packing,
            TicketDesk tickets,
            HandOvers handOvers,
            CaseNumbers numbers,
            Passage passage,
            ReturnTokens mailTokens,
            Timers timers,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.desks = desks;
        this.packing = packing;
        this.tickets = tickets;
        this.handOvers = handOvers;
        this.numbers = numbers;
        this.passage = passage;
        this.mailTokens = mailTokens;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /// Hands a ticket to a desk: tells the customer when they hear next, puts the packet together,
    /// and sends it once all of that is kept.
    @Transactional
    public Escalation escalate(Seen seen, Wanted wanted, Channel channel, Staff caller) {
        var of = tickets.find(seen.id(), caller);
        var desk =
                desks.find(wanted.desk())
                        .filter(OutsideDesk::active)
                        .orElseThrow(() -> Invalid.at("desk", "escalation.way.unknown"));
        checkDay(of.ticket().identity().site(), wanted.nextWord());
        if (store.isOpen(seen.id())) throw Invalid.because("escalation.open-already");
        var packet = packing.pack(of, wanted, desk, caller);
        var language = of.ticket().matter().language();
        var draft = ReplyDraft.plain(seen.id(), language, wanted.reply());
        var told = told(seen, draft, channel, caller);
        var _ = tickets.handOver(told.seen(), desk.name(), caller);
        var fresh = fresh(seen.id(), desk, packet, wanted.nextWord(), caller);
        if (!store.add(fresh, SecretToken.fresh(), mailTokens.next())) {
            throw Invalid.because("escalation.open-already");
        }
        passage.tell(fresh, Step.ESCALATE, caller.actor());
        timers.at(Dispatch.SENDING, fresh.id(), clock.instant());
        return fresh;
    }

    /// What is wrong with the reply is said at its field, which is called otherwise here.
    private Ticket told(Seen seen, ReplyDraft draft, Channel channel, Staff caller) {
        try {
            return tickets.reply(seen, draft, Aim.INFORM, channel, caller);
        } catch (Invalid refused) {
            throw new Invalid(
                    refused.problems().stream()
                            .map(each -> OF_REPLY.contains(each.field()) ? each.at("reply") : each)
                            .toList());
        }
    }

    /// Works on it here again; the other side's word is not waited for.
    @Transactional
    public Escalation takeBack(UUID id, long version, Staff caller) {
        var back = passage.move(seen(id, version, caller), Step.TAKE_BACK, caller.actor());
        handOvers.back(back.ticket());
        return back;
    }

    /// Tries once more what didn't get through; refused where its desk is out of use by now.
    @Transactional
    public Escalation sendAgain(UUID id, long version, Staff caller) {
        var known = seen(id, version, caller);
        if (desks.find(known.deskId()).filter(OutsideDesk::active).isEmpty()) {
            throw Invalid.because("escalation.desk.out-of-use");
        }
        var again = passage.move(known, Step.SEND_AGAIN, caller.actor());
        timers.at(Dispatch.SENDING, id, clock.instant());
        return again;
    }

    /// Those of a ticket, the newest first.
    @Transactional(readOnly = true)
    public List<Escalation> of(TicketId ticket, Staff caller) {
        return store.of(tickets.find(ticket, caller).ticket().id());
    }

    /// One of a ticket that the caller may see.
    @Transactional(readOnly = true)
    public Escalation find(UUID id, Staff caller) {
        var found = store.find(id).orElseThrow(NotFound::new);
        var _ = tickets.find(found.ticket(), caller);
        return found;
    }

    /// Whether a ticket waits for somebody else.
    @Transactional(readOnly = true)
    public boolean isOpen(TicketId ticket) {
        return store.isOpen(ticket);
    }

    /// The desks that something new may go to.
    @Transactional(readOnly = true)
    public List<OutsideDesk> desks() {
        return desks.all().stream().filter(OutsideDesk::active).toList();
    }

    private Escalation fresh(
            TicketId ticket, OutsideDesk desk, Packet packet, LocalDate nextWord, Staff caller) {
        var progress =
                new Progress(
                        Step.ESCALATE.destination(),
                        1,
                        clock.instant(),
                        caller.name(),
                        0,
                        Optional.empty(),
                        "",
                        "");
        return new Escalation(
                Ids.next(),
                numbers.next(SERIES),
                ticket,
                desk.id(),
                desk.name(),
                packet,
                nextWord,
                progress);
    }

    private Escalation seen(UUID id, long version, Staff caller) {
        var known = find(id, caller);
        if (known.progress().version() != version) throw known.gone();
        return known;
    }

    private void checkDay(String site, LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), settings.site(site).zone());
        if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw Invalid.at("nextWord", "escalation.next-word.range", MOST_DAYS);
        }
    }
}
