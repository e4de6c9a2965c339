package org.guildhall.account.scim;

import java.time.Instant;
import java.util.UUID;

/// One of the staff, as SCIM has a user (RFC 7643, 4.1).
///
/// @param externalId by which the directory knows them; empty when it never said
/// @param userName their e-mail address
/// @param active whether they can sign in
record ScimUser(
        UUID id,
        String externalId,
        String userName,
        String name,
        boolean active,
        Instant created) {}
