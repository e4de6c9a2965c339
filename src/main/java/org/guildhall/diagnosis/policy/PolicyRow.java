package org.guildhall.diagnosis.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One rule: for names of that site and ending, served from that region, from that day on. What is
/// left open holds for all. The row that says most holds, among those the latest.
///
/// @param site the site's code
/// @param tld the ending without its dot, such as `com`
/// @param from the first day, at the account's site
/// @param source where the rule is written
public record PolicyRow(
        Optional<String> site,
        Optional<String> tld,
        Optional<Region> region,
        Filing filing,
        LocalDate from,
        String source) {
    /// A row with who entered it, and when.
    public record Entered(PolicyRow row, Instant at, String by) {}
}
