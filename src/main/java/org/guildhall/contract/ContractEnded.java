package org.guildhall.contract;

import java.util.UUID;

/// A contract will not be signed any more: declined, voided or expired. Told inside the transaction
/// that ended it; a new contract for the same application may follow.
public record ContractEnded(ContractId contract, UUID application, ContractState how) {}
