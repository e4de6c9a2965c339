package org.guildhall.audit;

/// An entry as it is read, with whatever of its details wasn't erased.
///
/// @param name of whoever did it
/// @param address the network address it came from
/// @param words what was said, or what people call the thing
public record Line(Entry entry, String name, String address, String words) {}
