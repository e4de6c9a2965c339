package org.guildhall.network;

import java.util.Locale;

/// The rules that the UIDs of one partnership hold together (onboarding.md section 8).
public enum UidRule {
    /// Master, main and associated UIDs belong to one verified enterprise.
    ONE_ENTERPRISE,
    /// And to one site: accounts and programmes never cross it.
    ONE_SITE,
    /// Main and associated UIDs have the same business type.
    ONE_BUSINESS_TYPE,
    /// And the same commission level.
    ONE_LEVEL,
    /// One UID is in one programme at a time.
    ONE_PROGRAMME,
    /// A UID is entered once.
    ENTERED_ONCE,
    /// Ten associated UIDs at most.
    TEN_AT_MOST;

    /// The message that tells of a breach: both UIDs and both values.
    public String key() {
        return "network.uid." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
