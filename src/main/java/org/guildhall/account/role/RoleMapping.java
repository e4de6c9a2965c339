package org.guildhall.account.role;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.access.Role;

/// Whoever has that value in that claim of their identity provider holds that role.
///
/// @param claim such as `groups`, or a path such as `realm_access.roles`
/// @param by who made it
public record RoleMapping(
        UUID id, String claim, String value, Role role, Instant made, String by) {}
