/// Passkeys (WebAuthn): registered by whoever is signed in, good for signing in without a password
/// and instead of the code of an authenticator app. They end in a session of the house (ADR 64).
@NullMarked
package org.guildhall.account.passkey;

import org.jspecify.annotations.NullMarked;
