package org.guildhall.inbound;

import java.util.Locale;

/// Why a mail became no ticket and joined none.
public enum Reason {
    /// Larger than what is taken; nothing but its head was kept.
    TOO_LARGE,
    /// It names no address that could be answered.
    NO_SENDER,
    /// It is one of our own, come back in a circle.
    OWN,
    /// A mail server's report about a letter; put to that letter when it is one of ours.
    RETURNED,
    /// A machine answered in somebody's absence.
    ANSWERED,
    /// A machine wrote it of its own accord.
    MACHINE,
    /// Written to many at once.
    BULK,
    /// More from this sender than people write within an hour.
    TOO_MANY,
    /// Neither subject nor words nor files.
    EMPTY,
    /// It answers a packet, and its sender isn't who the packet went to.
    NOT_THE_DESK,
    /// It answers a packet that was taken back.
    TAKEN_BACK,
    /// It could not be put in, time and again.
    FAILED;

    /// As addresses and messages have it.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
