package org.guildhall;

/// How the program ends, as scripts and service managers see it; `docs/operating.md` has the same
/// list. Where `sysexits.h` has a number for it, it is that one.
enum Ending {
    STOPPED(0),
    FAILED(70),
    WRONG_USE(64),
    NOT_AS_WRITTEN(65),
    DATABASE_AWAY(69),
    PORT_IN_USE(71),
    DISK_REFUSES(73),
    IN_USE(75),
    SETTINGS(78);

    private final int status;

    Ending(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
