package org.guildhall.onboarding.offer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.programme.Limit;
import org.springframework.modulith.NamedInterface;

/// Why terms can't be offered alone, and whose word they need.
///
/// @param limits what the terms go beyond
/// @param inOrder whether the approvers wait for one another
/// @param approvers who holds each role that is needed, by name, in order
@NamedInterface("offer")
public record BeyondLimits(
        List<Limit> limits, boolean inOrder, SequencedMap<Role, List<String>> approvers) {

    /// The same for an application, from the stage where it stands.
    public Approval approval(int sheet, Application application, Staff author) {
        return approval(sheet, Optional.of(application.stage()), author);
    }

    /// The way that a version of the sheet takes through its approvers.
    ///
    /// @param origin where returned terms lead, when there are several ways back
    public Approval approval(int sheet, Optional<Stage> origin, Staff author) {
        var steps = approvers.sequencedKeySet().stream().map(Approval.Step::new).toList();
        return new Approval(sheet, origin, author.person(), inOrder, steps);
    }

    /// The approvers as a page lists them.
    public List<Map.Entry<Role, String>> lines() {
        return approvers.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }
}
