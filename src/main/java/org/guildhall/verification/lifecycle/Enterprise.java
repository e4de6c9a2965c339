package org.guildhall.verification.lifecycle;

import org.springframework.modulith.NamedInterface;

/// A legal entity known here.
///
/// @param country ISO 3166 alpha-2 code; with the number it is the enterprise's identity
/// @param number in its normalised form
/// @param scheme the kind of number, such as `uscc`
/// @param legalName as it was verified last
@NamedInterface("lifecycle")
public record Enterprise(
        EnterpriseId id, String country, String number, String scheme, String legalName) {}
