package org.guildhall.training;

import java.util.Optional;
import org.guildhall.access.PersonId;
import org.guildhall.training.passage.Certificate;

/// How far somebody is with a course, on the desk.
///
/// @param usedUp whether no attempt is left
public record LearnerView(
        PersonId person,
        String name,
        String course,
        String courseName,
        int attempts,
        Optional<Certificate> certificate,
        boolean usedUp) {}
