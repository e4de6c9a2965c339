package org.guildhall.platform.mail.enclosure;

/// A file of a letter with its bytes.
public record Attached(String name, String mediaType, byte[] content) {}
