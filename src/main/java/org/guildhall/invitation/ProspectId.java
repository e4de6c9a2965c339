package org.guildhall.invitation;

import java.util.UUID;

/// A company that may be invited, inside the program; people quote its number, such as
/// `INV-2026-00007`.
public record ProspectId(UUID value) {}
