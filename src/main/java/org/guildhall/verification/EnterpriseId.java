package org.guildhall.verification;

import java.util.UUID;

/// A legal entity, shared by all accounts that were verified for it.
public record EnterpriseId(UUID value) {}
