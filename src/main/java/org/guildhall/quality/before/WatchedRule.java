package org.guildhall.quality.before;

import java.util.List;
import org.guildhall.platform.web.Problem;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.ReplyRule;
import org.springframework.stereotype.Component;

/// On a watched ticket only what a supervisor has approved leaves, word for word, whichever way it
/// is sent.
@Component
class WatchedRule implements ReplyRule {
    private final DraftStore store;

    WatchedRule(DraftStore store) {
        this.store = store;
    }

    @Override
    public List<Problem> problems(ReplyDraft draft, Case of) {
        var ticket = of.ticket().id();
        if (!store.isWatched(ticket) || store.isApproved(ticket, draft.text())) return List.of();
        return List.of(new Problem("words", "quality.before.watched", List.of()));
    }
}
