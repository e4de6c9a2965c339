package org.guildhall.ticket.thread;

import org.springframework.modulith.NamedInterface;

/// One part of a reply, such as its salutation or its closing.
@NamedInterface("thread")
public record Part(String name, String text) {}
