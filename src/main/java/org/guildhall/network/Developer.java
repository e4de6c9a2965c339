package org.guildhall.network;

import org.guildhall.access.PersonId;

/// The business developer who looks after a partner.
public record Developer(PersonId person, String name) {}
