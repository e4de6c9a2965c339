package org.guildhall.ticket;

import java.util.List;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.Ticket;
import org.guildhall.ticket.passage.Passage;
import org.guildhall.ticket.thread.Author;
import org.guildhall.ticket.thread.Participants;
import org.guildhall.ticket.thread.Threads;
import org.guildhall.ticket.thread.Writing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The one place where replies leave, whichever way they were written: every [ReplyRule] is asked,
/// and a problem keeps the reply here.
@Component
class Replies {
    private final ObjectProvider<ReplyRule> rules;
    private final Passage passage;
    private final Threads threads;
    private final Writing writing;
    private final Participants participants;
    private final Settling settling;

    Replies(
            ObjectProvider<ReplyRule> rules,
            Passage passage,
            Threads threads,
            Writing writing,
            Participants participants,
            Settling settling) {
        this.rules = rules;
        this.passage = passage;
        this.threads = threads;
        this.writing = writing;
        this.participants = participants;
        this.settling = settling;
    }

    /// A reply on its way.
    record Leaving(ReplyDraft draft, Aim aim, Channel channel) {}

    Ticket send(Ticket ticket, Leaving leaving, By by) {
        var draft = citing(leaving.draft(), ticket);
        var problems = problems(draft, ticket);
        if (!problems.isEmpty()) throw new Invalid(problems);
        var reply =
                writing.reply(
                        ticket.id(),
                        new Writing.Reply(
                                Author.of(by),
                                leaving.channel(),
                                draft.text(),
                                draft.madeOf(),
                                draft.files()));
        participants.address(ticket.id(), reply);
        var replied = passage.move(ticket, leaving.aim().move(reply), by);
        settling.expect(replied);
        rules.forEach(rule -> rule.left(draft, by));
        return replied;
    }

    private ReplyDraft citing(ReplyDraft draft, Ticket ticket) {
        var of = of(ticket);
        return rules.stream()
                .flatMap(rule -> rule.cites(draft, of).stream())
                .reduce(draft, ReplyDraft::citing, (_, later) -> later);
    }

    List<Problem> problems(ReplyDraft draft, Ticket ticket) {
        var of = of(ticket);
        return rules.stream().flatMap(rule -> rule.problems(draft, of).stream()).toList();
    }

    private Case of(Ticket ticket) {
        return new Case(ticket, threads.talk(ticket.id()), threads.inside(ticket.id()));
    }
}
