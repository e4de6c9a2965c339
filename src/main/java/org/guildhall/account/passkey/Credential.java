package org.guildhall.account.passkey;

import java.util.UUID;
import org.guildhall.access.PersonId;

/// What is kept of a passkey to know it again.
///
/// @param key the attested credential data of WebAuthn, 6.5.2: id and public key, as they came
/// @param counter of signatures, by which a copy may show itself; many authenticators keep it at 0
/// @param backupEligible whether it can be on several devices, which never changes
record Credential(UUID id, PersonId person, byte[] key, long counter, boolean backupEligible) {}
