package org.guildhall.contract.service;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.contract.lifecycle.ContractId;
import org.springframework.modulith.NamedInterface;

/// What is known of a contract at the signing service.
///
/// @param name the service's name for it, once it was handed over
/// @param page where the partner signs
/// @param attempts tries in vain since it last answered
/// @param awaySince since when it doesn't answer
/// @param problem what it said or didn't say last
/// @param next when it is asked again; nothing once it is over
@NamedInterface("service")
public record EnvelopeRow(
        ContractId contract,
        Optional<String> name,
        Optional<String> page,
        int attempts,
        Optional<Instant> awaySince,
        Optional<String> problem,
        Optional<Instant> next) {}
