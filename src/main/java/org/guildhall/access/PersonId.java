package org.guildhall.access;

import java.util.UUID;

/// A person who can sign in, of an account or of the staff.
public record PersonId(UUID value) {}
