package org.guildhall.network.uid;

import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// The version that a form was shown for.
final class SeenVersion {
    private SeenVersion() {}

    static long of(Form form) {
        var typed = form.value("version");
        if (!typed.matches("[0-9]{1,9}")) throw Invalid.because("network.version.missing");
        return Long.parseLong(typed);
    }
}
