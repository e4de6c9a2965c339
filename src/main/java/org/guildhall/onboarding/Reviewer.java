package org.guildhall.onboarding;

import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;

/// The business developer who has taken an application, by the name that the applicant sees.
public record Reviewer(PersonId person, String name) {
    /// The caller as one.
    static Reviewer of(Staff caller) {
        return new Reviewer(caller.person(), caller.name());
    }
}
