package org.guildhall.onboarding;

import org.guildhall.access.PersonId;

/// The business developer who has taken an application, by the name that the applicant sees.
public record Reviewer(PersonId person, String name) {}
