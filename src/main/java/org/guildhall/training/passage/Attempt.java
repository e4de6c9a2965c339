package org.guildhall.training.passage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.access.PersonId;

/// A quiz as somebody answered it.
///
/// @param number of this person's attempts at this course, from 1
/// @param wrong the codes of the questions that were answered wrongly
/// @param asked how many questions there were
/// @param excused whether a business developer said that it doesn't count
public record Attempt(
        UUID partnership,
        PersonId person,
        String name,
        String course,
        int number,
        List<String> wrong,
        int asked,
        boolean passed,
        boolean excused,
        Instant at) {
    public Attempt {
        wrong = List.copyOf(wrong);
    }
}
