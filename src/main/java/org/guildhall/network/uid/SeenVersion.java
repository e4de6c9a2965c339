package org.guildhall.network.uid;

import org.guildhall.platform.web.Form;

/// The version that a form was shown for.
final class SeenVersion {
    private SeenVersion() {}

    static long of(Form form) {
        return form.version("network.version.missing");
    }
}
