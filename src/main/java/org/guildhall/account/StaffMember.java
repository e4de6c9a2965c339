package org.guildhall.account;

import java.util.List;
import java.util.Set;
import org.guildhall.access.Role;

/// One of the vendor's people with their roles, as the staff list shows them.
public record StaffMember(Person person, Set<Role> roles) {
    /// The roles in the order of the list of roles.
    public List<Role> sorted() {
        return roles.stream().sorted().toList();
    }
}
