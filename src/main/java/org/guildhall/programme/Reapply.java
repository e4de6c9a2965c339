package org.guildhall.programme;

/// After how many days a company may apply again, by how the application ended; 0 is at once. After
/// a rejection the reviewer decides.
public record Reapply(int withdrawn, int declined, int cancelled, int lapsed) {}
