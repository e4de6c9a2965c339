package org.guildhall;

import java.util.Objects;

/// Which Guildhall this is.
final class Release {
    private Release() {}

    /// As in the changelog, such as `0.1.0`; `development` where it wasn't packed.
    static String version() {
        return Objects.requireNonNullElse(
                Guildhall.class.getPackage().getImplementationVersion(), "development");
    }
}
