package org.guildhall.onboarding.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;
import org.springframework.modulith.NamedInterface;

/// Terms beyond a business developer's limits on their way through those who must approve them
/// (onboarding.md section 5, *offer terms*).
///
/// @param sheet the version that is asked for
/// @param origin where the application stood, and where returned terms lead; nothing where there is
///   only one way back
/// @param author who wrote them, and therefore never approves them
/// @param inOrder whether the steps wait for one another
@NamedInterface("lifecycle")
public record Approval(
        int sheet, Optional<Stage> origin, PersonId author, boolean inOrder, List<Step> steps) {
    public Approval {
        steps = List.copyOf(steps);
    }

    /// One approver's part.
    ///
    /// @param by whose word was given, once it was
    public record Step(Role role, Optional<Reviewer> by) {
        public Step(Role role) {
            this(role, Optional.empty());
        }

        boolean isOpen() {
            return by.isEmpty();
        }
    }

    /// Whose word is awaited now.
    public Set<Role> awaited() {
        var open = steps.stream().filter(Step::isOpen).map(Step::role).toList();
        return Set.copyOf(inOrder ? open.subList(0, Math.min(1, open.size())) : open);
    }

    /// Whether this caller's word is awaited. Nobody approves terms of their own.
    public boolean awaits(Staff caller) {
        return !caller.person().equals(author)
                && caller.roles().stream().anyMatch(awaited()::contains);
    }

    /// With the caller's word on the first step that it was awaited for.
    public Approval with(Staff caller) {
        var role = steps.stream().filter(Step::isOpen).map(Step::role);
        var given = role.filter(each -> awaited().contains(each) && caller.roles().contains(each));
        var mine = given.findFirst().orElseThrow();
        var changed = new ArrayList<Step>();
        for (var step : steps) {
            var now = step.isOpen() && step.role() == mine;
            changed.add(now ? new Step(mine, Optional.of(Reviewer.of(caller))) : step);
        }
        return new Approval(sheet, origin, author, inOrder, changed);
    }

    /// Whether everybody has approved.
    public boolean isComplete() {
        return steps.stream().noneMatch(Step::isOpen);
    }
}
