package org.guildhall.account.role;

import java.time.Instant;

/// A mapping that holds no more, for the history of them.
///
/// @param by who ended it
public record EndedMapping(RoleMapping mapping, Instant ended, String by) {}
