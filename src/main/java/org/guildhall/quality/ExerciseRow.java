package org.guildhall.quality;

/// An exercise in the list of whoever practises.
public record ExerciseRow(String href, String at, boolean answered) {}
