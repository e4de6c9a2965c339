package org.guildhall.account.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Permission;

/// A program's account.
///
/// @param name by which history names what the program did, such as `CRM`
/// @param purpose what it is for and who looks after it, for the next administrator
/// @param ended since when its tokens open nothing
public record ServiceAccount(
        UUID id,
        String name,
        String purpose,
        Set<Permission> scopes,
        Instant created,
        Optional<Instant> ended,
        long version) {
    public ServiceAccount {
        scopes = Set.copyOf(scopes);
    }

    /// Its scopes in the order in which they are declared.
    public List<Permission> sorted() {
        return scopes.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
