package org.guildhall.onboarding;

import java.util.UUID;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// What a form says about the application it was shown for: `version`, and `sheet` where one is
/// answered.
final class SeenForm {
    private SeenForm() {}

    static Seen of(UUID id, Form form) {
        return new Seen(new ApplicationId(id), number(form.value("version")));
    }

    static int sheet(Form form) {
        return (int) number(form.value("sheet"));
    }

    private static long number(String typed) {
        if (!typed.matches("[0-9]{1,9}")) throw Invalid.because("onboarding.version.missing");
        return Long.parseLong(typed);
    }
}
