package org.guildhall.platform.postgres;

import java.nio.file.Path;

/// Another process works on this data directory already.
public final class DataInUse extends CannotStart {
    private static final long serialVersionUID = 1L;

    DataInUse(Path home) {
        super("the data directory " + home + " is in use by another process");
    }
}
