package org.guildhall.ticket;

import java.util.List;
import org.guildhall.platform.web.Problem;
import org.guildhall.ticket.lifecycle.By;
import org.guildhall.ticket.thread.Cited;

/// What a reply must hold before it leaves. Every bean of this kind is asked in the one place where
/// replies leave, whether written on the page, by the API, by mail or by a macro.
public interface ReplyRule {
    /// What is wrong with it, each at its field (`words` is the text); nothing lets it leave.
    ///
    /// @param of the ticket that it answers, with its notes
    List<Problem> problems(ReplyDraft draft, Case of);

    /// The articles that its words refer to, beside those that it names itself.
    default List<Cited> cites(ReplyDraft draft, Case of) {
        return List.of();
    }

    /// It has left, in the transaction that sends it.
    default void left(ReplyDraft draft, By by) {}
}
