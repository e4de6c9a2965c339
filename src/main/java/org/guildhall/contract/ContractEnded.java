package org.guildhall.contract;

import java.util.UUID;
import org.guildhall.access.Caller;

/// A contract will not be signed any more: declined, voided or expired. Told inside the transaction
/// that ended it.
///
/// @param by who ended it
/// @param why in their words, perhaps none
public record ContractEnded(
        ContractId contract,
        UUID application,
        ContractState how,
        Caller by,
        String why,
        Afterwards next) {}
