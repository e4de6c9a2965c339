package org.guildhall.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the vendor asks of its staff: `guildhall.staff.second-factor` is `required` unless it is
/// set to `optional`.
@ConfigurationProperties("guildhall.staff")
public record StaffSettings(@DefaultValue("REQUIRED") SecondFactor secondFactor) {
    /// Whether staff must have a second factor.
    public enum SecondFactor {
        REQUIRED,
        OPTIONAL
    }
}
