package org.guildhall.verification.register;

import org.guildhall.verification.lifecycle.Details;

/// What a register is asked about.
///
/// @param country ISO 3166 alpha-2 code
/// @param scheme the kind of number, such as `lei`
/// @param number in its normalised form
/// @param legalName as the account wrote it
public record Question(String country, String scheme, String number, String legalName) {
    static Question of(Details details) {
        return new Question(
                details.country(), details.scheme(), details.number(), details.legalName());
    }
}
