package org.guildhall.desk;

import java.util.List;

/// What was found of one kind, as it is shown.
///
/// @param rest where the rest is listed, empty when all is shown or there is no such list
public record Hits(String title, List<Hit> hits, String rest) {
    /// One thing.
    ///
    /// @param state where it stands, empty when it stands nowhere
    public record Hit(
            String href, String title, String number, String more, String state, String day) {}
}
