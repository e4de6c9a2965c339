package org.guildhall.account.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A passkey as its owner sees it in the list.
///
/// @param name in its owner's words, such as `Laptop`
/// @param used the last time that it let somebody in
public record Passkey(UUID id, String name, Instant created, Optional<Instant> used) {}
