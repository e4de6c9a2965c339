package org.guildhall.audit;

import org.jspecify.annotations.Nullable;

/// What is personal about a deed: who by name, from which network address, in which words. A change
/// has its details in its row of history; a look has its own.
///
/// @param words what was looked at, as people call it
/// @param reason the words of a change
/// @param payload the facts of a change, as the database writes them
record Details(
        @Nullable String name,
        @Nullable String address,
        @Nullable String words,
        @Nullable String reason,
        @Nullable String payload) {

    /// What the chain keeps of it. The salt goes with the details, so that nobody can find out
    /// later by trying names what was erased.
    String digest(String salt) {
        return Canon.sha256(salt, name, address, words, reason, payload);
    }
}
