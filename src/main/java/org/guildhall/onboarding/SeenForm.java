package org.guildhall.onboarding;

import java.util.UUID;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.platform.web.Form;

/// What a form says about the application it was shown for: `version`, and `sheet` where one is
/// answered.
final class SeenForm {
    private static final String MISSING = "onboarding.version.missing";

    private SeenForm() {}

    static Seen of(UUID id, Form form) {
        return new Seen(new ApplicationId(id), form.version(MISSING));
    }

    static int sheet(Form form) {
        return form.number("sheet", MISSING);
    }
}
