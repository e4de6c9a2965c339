package org.guildhall.programme;

import java.util.List;

/// What comes between access and selling in a programme that asks for training.
///
/// @param courses the codes of the courses, in the order they are offered
/// @param persons how many people of the partner pass each of them
/// @param goLive the tasks before the first sale
public record Training(List<String> courses, int persons, List<ChecklistItem> goLive) {
    public Training {
        courses = List.copyOf(courses);
        goLive = List.copyOf(goLive);
    }
}
