package org.guildhall.platform.mail.bounce;

import java.util.Optional;

/// What came into the box for letters that come back.
sealed interface Returned {
    /// A report about one of our letters (RFC 3464).
    ///
    /// @param token from the address that the report came to
    /// @param messageId of the letter that it brings along
    /// @param action what became of the letter: `failed`, `delayed`, `delivered`, …
    /// @param status in three numbers, such as `5.1.1`; the first says whether for good
    /// @param words what the reader's mail server said
    record Report(
            Optional<String> token,
            Optional<String> messageId,
            String action,
            String status,
            String words)
            implements Returned {
        /// Whether the letter was not delivered and nobody tries any more.
        boolean isFailure() {
            return action.equals("failed");
        }

        /// Whether it never will be.
        boolean isForGood() {
            return status.startsWith("5");
        }
    }

    /// Somebody is away, or a machine says thank you.
    record AutoReply() implements Returned {}

    /// Anything else; a person had better look.
    record Unknown() implements Returned {}
}
