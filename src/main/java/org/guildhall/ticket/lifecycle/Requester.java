package org.guildhall.ticket.lifecycle;

import java.util.Optional;
import org.guildhall.access.PersonId;
import org.guildhall.account.EmailAddress;
import org.springframework.modulith.NamedInterface;

/// Who asks.
///
/// @param person when it is somebody who can sign in
@NamedInterface("lifecycle")
public record Requester(String name, EmailAddress email, Optional<PersonId> person) {}
