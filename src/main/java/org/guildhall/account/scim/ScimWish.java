package org.guildhall.account.scim;

/// What a directory wants of a user, whole.
///
/// @param name as people are called; empty when the directory doesn't say
record ScimWish(String externalId, String userName, String name, boolean active) {
    /// The same under another name; under this one where there is none.
    ScimWish called(String other) {
        return other.isEmpty() ? this : new ScimWish(externalId, userName, other, active);
    }
}
