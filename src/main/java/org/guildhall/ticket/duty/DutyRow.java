package org.guildhall.ticket.duty;

/// Somebody of the desk, and what comes to them by rule, in words.
public record DutyRow(String href, String name, String what) {}
