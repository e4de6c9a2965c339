package org.guildhall.inbound;

/// A mail could not be put where it belongs; all that was begun for it is undone.
final class Unsettled extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient Arrival arrival;

    Unsettled(Arrival arrival, RuntimeException cause) {
        super(cause);
        this.arrival = arrival;
    }

    Arrival arrival() {
        return arrival;
    }

    /// What went wrong, for the desk and the log.
    String words() {
        var words = String.valueOf(getCause()).replace("\0", "");
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
