package org.guildhall.demo;

import java.util.UUID;

/// Somebody of the sample world, as whom one can sign in.
///
/// @param role a staff role, or the part in the account: `OWNER`, `MEMBER`
/// @param uid of the account; empty for staff
/// @param company whom the person speaks for
/// @param situation what this persona is for, a word of `demo.situation.…`; empty for staff
/// @param language a language tag
/// @param token for the JSON API
public record Persona(
        UUID id,
        String role,
        String name,
        String email,
        String password,
        String uid,
        String company,
        String situation,
        String language,
        String token) {

    /// Whether this is one of the vendor's people.
    public boolean isStaff() {
        return uid.isEmpty();
    }
}
