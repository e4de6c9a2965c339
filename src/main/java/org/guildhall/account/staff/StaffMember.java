package org.guildhall.account.staff;

import java.util.List;
import java.util.Set;
import org.guildhall.access.Permission;
import org.guildhall.access.Role;
import org.guildhall.account.Person;

/// One of the vendor's people with their roles, as the staff list shows them.
///
/// @param roles all that the person holds
/// @param given those of them that were given by hand
public record StaffMember(Person person, Set<Role> roles, Set<Role> given) {
    /// Whether one of their roles is enough for that; never of who is deactivated.
    boolean may(Permission permission) {
        return person.closed().isEmpty() && roles.stream().anyMatch(role -> role.may(permission));
    }

    /// The roles in the order of the list of roles.
    public List<Role> sorted() {
        return roles.stream().sorted().toList();
    }

    /// The roles given by hand as one number: whoever gives others says by it which they have seen.
    public long seen() {
        return given.stream().mapToLong(role -> 1L << role.ordinal()).sum();
    }

    /// Those that the identity provider's word gives and no hand, in the same order.
    public List<Role> mapped() {
        return sorted().stream().filter(role -> !given.contains(role)).toList();
    }
}
