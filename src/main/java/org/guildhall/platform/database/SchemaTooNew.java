package org.guildhall.platform.database;

/// The schema was made by a later version, and this program can no longer read it.
public final class SchemaTooNew extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaTooNew(String floor, String newest) {
        super(
                "the database's schema needs a program that knows migration %s, and this one ends with %s; start the version of Guildhall that made it, or a later one"
                        .formatted(floor, newest));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
