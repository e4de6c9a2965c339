package org.guildhall.contract;

import java.time.Instant;
import java.util.UUID;

/// The last day of a contract is over and no renewal goes on from it. Told inside the transaction
/// that found it so.
public record ContractRanOut(ContractId contract, UUID application, Instant at) {}
