package org.guildhall.account.provider;

import java.util.UUID;
import org.guildhall.access.PersonId;

/// What somebody is sent to an identity provider for.
sealed interface Purpose {
    /// To sign in.
    record SignIn() implements Purpose {}

    /// To connect the identity there with the person who is signed in here.
    record Connect(PersonId person) implements Purpose {}

    /// To follow an invitation without choosing a password.
    record Join(UUID invitation) implements Purpose {}
}
