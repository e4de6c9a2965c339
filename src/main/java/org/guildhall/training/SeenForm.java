package org.guildhall.training;

import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// What a form says about what it was shown for.
final class SeenForm {
    private SeenForm() {}

    static long version(Form form) {
        return number(form, "version");
    }

    static int attempt(Form form) {
        return (int) number(form, "attempt");
    }

    private static long number(Form form, String name) {
        var typed = form.value(name);
        if (!typed.matches("[0-9]{1,9}")) throw Invalid.because("training.version.missing");
        return Long.parseLong(typed);
    }
}
