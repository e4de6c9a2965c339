package org.guildhall.account.service;

import java.util.Set;
import org.guildhall.access.Permission;

/// What an administrator asks of a service account.
///
/// @param scopes at least one of [ServiceAccounts#SCOPES]
public record Wish(String name, String purpose, Set<Permission> scopes) {
    public Wish {
        scopes = Set.copyOf(scopes);
    }
}
