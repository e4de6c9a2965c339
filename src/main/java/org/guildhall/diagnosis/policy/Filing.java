package org.guildhall.diagnosis.policy;

/// Whether a website needs an ICP filing, the registration of websites served from mainland China.
public enum Filing {
    NEEDED,
    NOT_NEEDED,
    /// Names of that site can't be filed at all, so that nobody is told to.
    NOT_OFFERED
}
