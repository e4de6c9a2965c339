package org.guildhall.support;

import java.util.Set;
import org.guildhall.access.PersonId;
import org.guildhall.access.Role;

/// Somebody who can sign in at the test's installation; roles for staff only.
public record Persona(PersonId id, String name, String email, String password, Set<Role> roles) {}
