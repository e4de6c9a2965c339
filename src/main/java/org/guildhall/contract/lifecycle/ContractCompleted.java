package org.guildhall.contract.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// Both parties have signed. Told inside the transaction of the last signature, so that what
/// depends on it is done with it or not at all.
///
/// @param amends whether it changes the terms of a contract before it
/// @param effectiveOn the first day on which the contract is in force
/// @param effective the moment at which that day begins in the contract's zone
/// @param signedAt the time of the last signature
@NamedInterface("lifecycle")
public record ContractCompleted(
        ContractId contract,
        UUID application,
        boolean amends,
        LocalDate effectiveOn,
        Instant effective,
        Instant signedAt) {}
