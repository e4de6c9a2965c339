package org.guildhall.ticket.lifecycle;

/// Who may call a row of the table. That the ticket is theirs is the reach's business.
public enum Doer {
    /// Whoever asks: people of the ticket's account, and those who take part by mail.
    CUSTOMER,
    /// Staff who answer tickets.
    AGENT,
    /// Clocks, rules, and what came in by itself.
    SYSTEM
}
