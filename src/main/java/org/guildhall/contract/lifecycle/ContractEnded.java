package org.guildhall.contract.lifecycle;

import java.util.UUID;
import org.guildhall.access.Caller;
import org.springframework.modulith.NamedInterface;

/// A contract will not be signed any more: declined, voided or expired. Told inside the transaction
/// that ended it.
///
/// @param by who ended it
/// @param why in their words, perhaps none
@NamedInterface("lifecycle")
public record ContractEnded(
        ContractId contract,
        UUID application,
        ContractState how,
        Caller by,
        String why,
        Afterwards next) {}
