package org.guildhall.platform.settings;

/// A PostgreSQL database and who signs in there.
///
/// @param url its JDBC address
public record Database(String url, String user, String password) {
    @Override
    public String toString() {
        return "Database[" + user + "]"; // addresses may carry passwords too
    }
}
