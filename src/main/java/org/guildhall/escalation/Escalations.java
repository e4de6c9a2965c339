package org.guildhall.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.escalation.Escalation.Progress;
import org.guildhall.escalation.desk.DeskStore;
import org.guildhall.escalation.desk.OutsideDesk;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.job.Timers;
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
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests that another team or an outside desk works on. The customer's ticket stays one
/// conversation: it says when they hear next, can't be closed meanwhile, and is opened again by
/// what the other side says.
@Service
class Escalations {
    /// The timer that sends a packet.
    static final String SENDING = "packet.send";

    private static final String SERIES = "ESC";
    private static final int MOST_DAYS = 60;

    private final EscalationStore store;
    private final DeskStore desks;
    private final Packing packing;
    private final TicketDesk tickets;
    private final HandOvers handOvers;
    private final CaseNumbers numbers;
    private final Events events;
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
            Events events,
            Timers timers,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.desks = desks;
        this.packing = packing;
        this.tickets = tickets;
        this.handOvers = handOvers;
        this.numbers = numbers;
        this.events = events;
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
        var told = tickets.reply(seen, draft, Aim.INFORM, List.of(), channel, caller);
        var _ = tickets.handOver(told.seen(), desk.name(), caller);
        var fresh = fresh(seen.id(), desk, packet, wanted.nextWord(), caller);
        if (!store.add(fresh, SecretToken.fresh())) {
            throw Invalid.because("escalation.open-already");
        }
        tell(fresh, Step.ESCALATE, caller.actor());
        timers.at(SENDING, fresh.id(), clock.instant());
        return fresh;
    }

    /// Works on it here again; the other side's word is not waited for.
    @Transactional
    public Escalation takeBack(UUID id, long version, Staff caller) {
        var back = moved(seen(id, version, caller), Step.TAKE_BACK, caller.actor());
        handOvers.back(back.ticket());
        return back;
    }

    /// Tries once more what didn't get through.
    @Transactional
    public Escalation sendAgain(UUID id, long version, Staff caller) {
        var again = moved(seen(id, version, caller), Step.SEND_AGAIN, caller.actor());
        timers.at(SENDING, id, clock.instant());
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

    /// What is to be carried, with where to, and where the other side answers; nothing when it
    /// isn't to be sent any more.
    @Transactional(readOnly = true)
    public Optional<ToCarry> toCarry(UUID id) {
        return store.find(id)
                .filter(known -> known.state() == EscalationState.SENDING)
                .map(
                        known ->
                                new ToCarry(
                                        known,
                                        desks.find(known.deskId()).orElseThrow(),
                                        settings.link(AnswerPages.HERE + "/" + store.token(id))));
    }

    /// A packet on its way.
    record ToCarry(Escalation escalation, OutsideDesk desk, String answer) {}

    /// Notes what became of a try; what follows is another one later, or somebody has to look.
    @Transactional
    public void note(Escalation tried, Carried carried) {
        var now = store.find(tried.id()).orElseThrow(NotFound::new);
        if (now.progress().version() != tried.progress().version()) return;
        switch (carried) {
            case Carried.There(var reference) ->
                    moved(now, now.referred(reference), Step.ARRIVE, Actor.SYSTEM);
            case Carried.Never(var problem) ->
                    moved(now, now.failed(shortened(problem)), Step.GIVE_UP, Actor.SYSTEM);
            case Carried.Later(var problem, var pause) -> {
                var failed = now.failed(shortened(problem));
                var next = Patience.after(failed.progress().tries(), pause);
                if (next.isEmpty()) moved(now, failed, Step.GIVE_UP, Actor.SYSTEM);
                else {
                    if (!store.move(now, failed)) throw now.gone();
                    timers.at(SENDING, now.id(), clock.instant().plus(next.get()));
                }
            }
        }
    }

    /// The packet that somebody has the token of; [NotFound] for any other.
    @Transactional
    public Escalation answering(String token) {
        return store.byToken(token).orElseThrow(NotFound::new);
    }

    /// What the other side says came of it: a note for the desk, and the ticket is ours again. Said
    /// twice is said once; more that is said later is a note too.
    @Transactional
    public Escalation hear(String token, String words) {
        var known = answering(token);
        if (words.isBlank()) throw Invalid.at("result", "platform.form.missing");
        if (known.progress().result().equals(words)) return known;
        if (known.state() == EscalationState.TAKEN_BACK) throw known.gone();
        handOvers.note(known.ticket(), known.desk(), known.number() + "\n\n" + words);
        if (!known.state().isOpen()) {
            var more = known.said(words);
            if (!store.move(known, more)) throw known.gone();
            return more;
        }
        handOvers.back(known.ticket());
        var them = new Actor(null, known.desk(), "OUTSIDE");
        return moved(known, known.said(words), Step.HEAR, them);
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

    private Escalation moved(Escalation known, Step step, Actor actor) {
        return moved(known, known, step, actor);
    }

    private Escalation moved(Escalation seen, Escalation changed, Step step, Actor actor) {
        var next = changed.after(step, actor.name(), clock.instant());
        if (!store.move(seen, next)) throw seen.gone();
        tell(next, step, actor);
        return next;
    }

    private void tell(Escalation known, Step step, Actor actor) {
        var facts = new TreeMap<String, Object>();
        facts.put("number", known.number());
        facts.put("ticket", known.ticket().value());
        facts.put("ticketNumber", known.packet().number());
        facts.put("desk", known.desk());
        facts.put("uid", known.packet().uid());
        facts.put("nextWord", known.nextWord().toString());
        facts.put("problem", known.progress().problem());
        known.progress().reference().ifPresent(name -> facts.put("reference", name));
        events.append(
                Happening.of(known.subject(), known.progress().version(), step.type(), actor)
                        .moved("", known.state().name())
                        .with(facts));
    }

    private void checkDay(String site, LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), settings.site(site).zone());
        if (day.isBefore(today) || day.isAfter(today.plusDays(MOST_DAYS))) {
            throw Invalid.at("nextWord", "escalation.next-word.range", MOST_DAYS);
        }
    }

    private static String shortened(String problem) {
        return problem.substring(0, Math.min(problem.length(), 500));
    }
}
