package org.guildhall.onboarding.lifecycle;

import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.springframework.modulith.NamedInterface;

/// The business developer who has taken an application, by the name that the applicant sees.
@NamedInterface("lifecycle")
public record Reviewer(PersonId person, String name) {
    /// The caller as one.
    public static Reviewer of(Staff caller) {
        return new Reviewer(caller.person(), caller.name());
    }
}
