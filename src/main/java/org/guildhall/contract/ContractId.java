package org.guildhall.contract;

import java.util.UUID;

/// A contract, inside the program; people quote its number, such as `CON-2026-00001`.
public record ContractId(UUID value) {}
