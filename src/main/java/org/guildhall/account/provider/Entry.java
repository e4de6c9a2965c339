package org.guildhall.account.provider;

import org.guildhall.access.PersonId;
import org.guildhall.account.oidc.Reason;

/// What comes of a provider's word about somebody.
sealed interface Entry {
    /// Who it is here.
    record In(PersonId person) implements Entry {}

    /// Nobody who may come in, and why.
    record Out(Reason reason) implements Entry {}
}
