package org.guildhall.onboarding.offer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.account.Person;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.programme.ApprovalOrder;
import org.guildhall.programme.Limit;
import org.guildhall.programme.Programme;
import org.guildhall.programme.form.Answers;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Finds out whose word terms need: the programme's limits name the roles, the staff directory who
/// holds them.
@Component
@NamedInterface("offer")
public class Approvers {
    private final StaffDirectory staff;

    Approvers(StaffDirectory staff) {
        this.staff = staff;
    }

    /// What the terms go beyond and who must approve them; nothing when the author may offer them
    /// alone.
    public Optional<BeyondLimits> of(Programme programme, Answers terms, Staff author) {
        var exceeded = programme.exceeded(terms);
        if (exceeded.isEmpty()) return Optional.empty();
        var names = new LinkedHashMap<Role, List<String>>();
        exceeded.stream()
                .map(Limit::approver)
                .distinct()
                .forEach(role -> names.put(role, others(role, author)));
        var inOrder = programme.approvalOrder() == ApprovalOrder.IN_ORDER;
        return Optional.of(new BeyondLimits(exceeded, inOrder, names));
    }

    /// Who holds the role but the author; terms that nobody could approve aren't sent anywhere.
    private List<String> others(Role role, Staff author) {
        var names =
                staff.holding(role).stream()
                        .filter(person -> !person.id().equals(author.person()))
                        .map(Person::name)
                        .toList();
        if (names.isEmpty()) throw new NotAllowed("onboarding.approval.nobody");
        return names;
    }
}
