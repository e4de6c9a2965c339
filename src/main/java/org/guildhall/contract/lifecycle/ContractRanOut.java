package org.guildhall.contract.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// The last day of a contract is over and no renewal goes on from it. Told inside the transaction
/// that found it so.
@NamedInterface("lifecycle")
public record ContractRanOut(ContractId contract, UUID application, Instant at) {}
