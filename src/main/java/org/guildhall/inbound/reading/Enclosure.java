package org.guildhall.inbound.reading;

/// A file that a mail brings along.
///
/// @param name as the sender calls it; what it is is read from its bytes, not from that
public record Enclosure(String name, byte[] content) {}
