package org.guildhall.ticket.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.desk.News;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.passage.Passage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is replying to a ticket at this moment: shown to whoever has it open, so that two don't
/// write the same answer.
@Service
public class Replying {
    /// For how long somebody counts as replying after the last key.
    static final Duration FRESH = Duration.ofMinutes(2);

    private final ReplyingStore store;
    private final Passage passage;
    private final News news;
    private final Clock clock;

    Replying(ReplyingStore store, Passage passage, News news, Clock clock) {
        this.store = store;
        this.passage = passage;
        this.news = news;
        this.clock = clock;
    }

    /// Notes that the caller is replying, and tells all desks that have the ticket open.
    @Transactional
    public void note(TicketId id, Staff caller) {
        var ticket = passage.find(id, caller);
        var now = clock.instant();
        store.forget(now.minus(FRESH));
        store.put(id, caller.person(), caller.name(), now);
        news.isReplying(ticket.subject().kind(), id.value(), caller);
    }

    /// Who else is, by name.
    @Transactional(readOnly = true)
    List<String> others(TicketId id, Staff caller) {
        return store.others(id, caller.person(), clock.instant().minus(FRESH));
    }
}
