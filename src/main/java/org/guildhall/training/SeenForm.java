package org.guildhall.training;

import org.guildhall.platform.web.Form;

/// What a form says about what it was shown for.
final class SeenForm {
    private static final String MISSING = "training.version.missing";

    private SeenForm() {}

    static long version(Form form) {
        return form.version(MISSING);
    }

    static int attempt(Form form) {
        return form.number("attempt", MISSING);
    }
}
