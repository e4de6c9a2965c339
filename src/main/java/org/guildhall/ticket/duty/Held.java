package org.guildhall.ticket.duty;

import org.guildhall.account.Person;

/// Somebody who answers tickets, and what comes to them by rule.
public record Held(Person person, Duty duty) {}
