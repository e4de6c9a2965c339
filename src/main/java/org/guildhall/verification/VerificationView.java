package org.guildhall.verification;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.Uid;
import org.guildhall.verification.lifecycle.EnterpriseId;
import org.guildhall.verification.lifecycle.VerificationState;

/// What other parts need to know about an account's verification.
///
/// @param site the market that the account belongs to; empty before it has begun one
/// @param verified whether the account speaks for its enterprise now
/// @param company what was verified last, also when it has expired
public record VerificationView(
        AccountId account,
        String site,
        VerificationState state,
        boolean verified,
        Optional<Company> company) {

    /// Verified facts.
    ///
    /// @param country ISO 3166 alpha-2 code
    /// @param scheme the kind of number, such as `uscc`
    /// @param number in its normalised form
    /// @param until the last moment at which they count as verified
    public record Company(
            EnterpriseId enterprise,
            Uid uid,
            String legalName,
            String country,
            String scheme,
            String number,
            String address,
            String authorisedPerson,
            Instant until) {}

    /// Whether it was handed in and isn't decided yet.
    public boolean isUnderWay() {
        return state == VerificationState.SUBMITTED || state == VerificationState.IN_REVIEW;
    }

    /// Whether the account is asked to mend or send something.
    public boolean isAwaited() {
        return state == VerificationState.AWAITING_ACCOUNT
                || state == VerificationState.REJECTED_MAY_RETRY;
    }

    static VerificationView none(AccountId account) {
        return new VerificationView(
                account, "", VerificationState.NOT_STARTED, false, Optional.empty());
    }
}
