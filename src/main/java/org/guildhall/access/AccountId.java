package org.guildhall.access;

import java.util.UUID;

/// A registered account, inside the program; people quote its [Uid].
public record AccountId(UUID value) {}
