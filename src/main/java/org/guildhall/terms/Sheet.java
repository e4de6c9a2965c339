package org.guildhall.terms;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.programme.form.Answers;

/// One version of the decision sheet of an application. Once offered it never changes.
///
/// @param version 1, 2, 3 …
/// @param hash SHA-256 in hexadecimal over application, version and values; a draft has none
/// @param author who wrote it
public record Sheet(
        UUID application,
        int version,
        State state,
        Answers values,
        Optional<String> hash,
        String author,
        Optional<Instant> offered,
        Optional<Instant> answered,
        Optional<Correction> correction) {

    /// How a version stands.
    public enum State {
        /// Being written; may be incomplete.
        DRAFT,
        /// Waits for the partner's answer.
        OFFERED,
        /// The partner asked for a revision; the next version answers it.
        CORRECTED,
        /// Agreed; the contract quotes its version and hash.
        CONFIRMED
    }

    /// The partner's described objection: in words, and per field where one is meant.
    public record Correction(String by, String words, Map<String, String> byField) {
        public Correction {
            byField = Map.copyOf(byField);
        }
    }
}
