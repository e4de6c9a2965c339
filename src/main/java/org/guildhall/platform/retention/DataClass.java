package org.guildhall.platform.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Classes of data, each with a period of its own after which it is erased.
public enum DataClass {
    /// What an applicant wrote and uploaded.
    APPLICATION("P2Y"),
    /// Documents and details of an enterprise verification.
    EVIDENCE("P1Y"),
    /// Papers that risk control asked for; counted from the end of their own case.
    KYC("P180D"),
    /// Letters.
    MAIL("P3Y"),
    /// Contracts with their signatures, and the terms they were made from.
    CONTRACT("P10Y"),
    /// Names, network addresses and words in history and in the audit trail.
    HISTORY("P10Y"),
    /// Sessions, links and invitations that are over; counted from their own end.
    SIGN_IN("P90D"),
    /// Companies that were asked into a programme and never applied.
    PROSPECT("P1Y"),
    /// Accounts that never applied, with their people and their verification.
    ACCOUNT("P2Y"),
    /// What was told to other systems, try by try; counted from its own end.
    WEBHOOK("P30D"),
    /// What people searched the help centre for.
    QUESTION("P180D"),
    /// Mails for the support desk as they came, and those that were refused; counted from when they
    /// came.
    INBOUND("P90D");

    private final String usual;

    DataClass(String usual) {
        this.usual = usual;
    }

    /// How long it is kept when nothing else is set, in the way of ISO 8601.
    public String usual() {
        return usual;
    }

    /// As settings and addresses have it.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The class of that label.
    public static Optional<DataClass> of(String label) {
        return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
    }
}
