package org.guildhall.quality.before;

import java.time.Clock;
import java.util.List;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.web.Problem;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.ReplyRule;
import org.guildhall.ticket.TextRemoved;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.lifecycle.GoesOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// On a watched ticket only what a supervisor has approved leaves, word for word and file for file,
/// whichever way it is sent; and it leaves once.
@Component
class WatchedRule implements ReplyRule {
    private final DraftStore store;
    private final DraftFiles files;
    private final Events events;
    private final Clock clock;

    WatchedRule(DraftStore store, DraftFiles files, Events events, Clock clock) {
        this.store = store;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Problem> problems(ReplyDraft draft, Case of) {
        var ticket = of.ticket().id();
        if (!store.isWatched(ticket)) return List.of();
        var approved = store.approved(ticket, draft.text());
        if (approved.stream().anyMatch(each -> isWhole(each, draft))) return List.of();
        return List.of(
                approved.isEmpty()
                        ? new Problem("words", "quality.before.watched", List.of())
                        : new Problem("files", "quality.before.other-files", List.of()));
    }

    @Override
    public void left(ReplyDraft draft, By by) {
        store.approved(draft.ticket(), draft.text()).stream()
                .filter(each -> isWhole(each, draft))
                .findFirst()
                .ifPresent(each -> sent(each, by));
    }

    /// What is taken out of the conversation is no longer read in the draft that it was.
    @EventListener
    void removed(TextRemoved removed) {
        store.empty(removed.ticket(), removed.text());
    }

    /// Whoever watches a conversation watches it also where it goes on, and its drafts leave there.
    @EventListener
    void goesOn(GoesOn going) {
        store.watchToo(going.from(), going.in());
        if (going.whole()) store.follow(going.from(), going.in(), going.number());
    }

    private boolean isWhole(Draft approved, ReplyDraft draft) {
        return files.areOf(approved.id(), draft.files());
    }

    private void sent(Draft approved, By by) {
        var actor = by.actor();
        var next = approved.decided(DraftState.SENT, List.of(), "", clock.instant(), actor.name());
        if (!store.decide(next)) throw approved.gone();
        files.drop(next.id());
        events.append(next.happening("sent", actor));
    }
}
