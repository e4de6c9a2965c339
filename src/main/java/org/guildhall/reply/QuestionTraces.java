package org.guildhall.reply;

import java.util.Collection;
import java.util.UUID;
import org.guildhall.knowledge.MissingArticles;
import org.guildhall.ticket.TicketTraces;
import org.springframework.stereotype.Component;

/// Erases what requests were about, in their own words, from the questions that no article answers,
/// together with those requests.
@Component
class QuestionTraces implements TicketTraces {
    private final MissingArticles missing;

    QuestionTraces(MissingArticles missing) {
        this.missing = missing;
    }

    @Override
    public void erase(Collection<UUID> tickets) {
        missing.forget(tickets);
    }
}
