package org.guildhall.contract.lifecycle;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// A contract, inside the program; people quote its number, such as `CON-2026-00001`.
@NamedInterface("lifecycle")
public record ContractId(UUID value) {}
