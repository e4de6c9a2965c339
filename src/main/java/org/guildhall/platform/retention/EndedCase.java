package org.guildhall.platform.retention;

import java.time.Instant;
import java.util.UUID;

/// An application whose relationship is over, one way or another.
///
/// @param number what people call it by; it stays for ever
/// @param ended when the relationship ended
/// @param last whether it was the account's last one, and nothing of the account goes on
public record EndedCase(
        UUID application, String number, UUID account, Instant ended, boolean last) {

    /// Whether it is no application but an account that never had one, of which nothing stays.
    public boolean isWholeAccount() {
        return application.equals(account);
    }
}
