package org.guildhall.platform.retention;

/// So many things of a kind.
///
/// @param key the message that names the kind, with the number as its argument
public record Kept(String key, long things) {}
