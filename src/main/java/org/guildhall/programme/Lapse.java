package org.guildhall.programme;

/// After how many days without an answer from the partner an application lapses.
///
/// @param draft days from the beginning of a draft
/// @param information days from our question
/// @param terms days from the offer
public record Lapse(int draft, int information, int terms) {}
