package org.guildhall;

/// Why the program does not start, in words for the operator. Never shown with a stack trace.
final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Ending ending;

    NotStarted(Ending ending, String message) {
        super(message);
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}
