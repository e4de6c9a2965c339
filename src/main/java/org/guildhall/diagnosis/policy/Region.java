package org.guildhall.diagnosis.policy;

/// Where a website is served from, as far as the law of filings cares.
public enum Region {
    MAINLAND_CHINA,
    ELSEWHERE
}
