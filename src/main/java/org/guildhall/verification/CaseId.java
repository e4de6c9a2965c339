package org.guildhall.verification;

import java.util.UUID;

/// The verification of one account, through all its rounds.
public record CaseId(UUID value) {}
