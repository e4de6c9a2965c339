package org.guildhall.onboarding.review;

import java.util.List;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Component;

/// The business developers who can have an application.
@Component
public class Reviewers {
    private final StaffDirectory staff;

    Reviewers(StaffDirectory staff) {
        this.staff = staff;
    }

    /// All of them, by name.
    public List<Reviewer> all() {
        return staff.whoMay(Permission.REVIEW_APPLICATIONS).stream()
                .map(person -> new Reviewer(person.id(), person.name()))
                .toList();
    }

    /// Whether that person is one.
    boolean isOne(PersonId person) {
        return all().stream().anyMatch(reviewer -> reviewer.person().equals(person));
    }

    /// That one; refused at its field when nobody who reviews is meant.
    Reviewer one(PersonId person) {
        return all().stream()
                .filter(reviewer -> reviewer.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Invalid.at("reviewer", "onboarding.assign.unknown"));
    }
}
