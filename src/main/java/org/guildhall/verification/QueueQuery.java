package org.guildhall.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.list.Address;

/// Which verifications the queue shows and in which order.
///
/// @param words to be found in names, UIDs and registration numbers
/// @param reviewer only what that verifier has taken
/// @param free only what nobody has taken
/// @param overdue only what should have been decided already
record QueueQuery(
        Show show,
        String words,
        Optional<String> country,
        Optional<UUID> reviewer,
        boolean free,
        boolean overdue,
        Order order,
        boolean descending) {

    /// What the queue can be sorted by.
    enum Order {
        SUBMITTED,
        NAME,
        STATE,
        COUNTRY,
        UID,
        REVIEWER;

        /// As the address names it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What an address asks for; what can't be read is left out, and the longest waiting come
    /// first.
    static QueueQuery of(Address at, Staff caller) {
        var sort = at.value("sort");
        var descending = sort.startsWith("-");
        var word = descending ? sort.substring(1) : sort;
        return new QueueQuery(
                Show.of(at.value("show")),
                at.value("q"),
                Optional.of(at.value("country")).filter(code -> code.matches("[A-Z]{2}")),
                Optional.of(caller.person().value()).filter(_ -> at.value("who").equals("me")),
                at.value("who").equals("nobody"),
                at.value("due").equals("over"),
                Arrays.stream(Order.values())
                        .filter(order -> order.word().equals(word))
                        .findFirst()
                        .orElse(Order.SUBMITTED),
                descending);
    }
}
