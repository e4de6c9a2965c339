package org.guildhall.invitation.lifecycle;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// A company that may be invited, inside the program; people quote its number, such as
/// `INV-2026-00007`.
@NamedInterface("lifecycle")
public record ProspectId(UUID value) {}
