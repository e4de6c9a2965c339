package org.guildhall.roster;

/// An absence on the page, in the reader's words.
///
/// @param deputy empty when nobody stands in
public record AbsenceRow(
        String path, String name, String from, String to, String deputy, boolean handover) {}
