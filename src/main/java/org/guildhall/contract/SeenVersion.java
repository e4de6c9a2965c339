package org.guildhall.contract;

import org.guildhall.platform.web.Form;

/// The version of a contract that the page with a form showed.
final class SeenVersion {
    private SeenVersion() {}

    /// A version that no contract has when the field was tampered with, so that it counts as
    /// outdated.
    static long of(Form form) {
        var typed = form.value("version");
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : -1;
    }
}
