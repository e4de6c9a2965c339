package org.guildhall.account.role;

import java.util.Arrays;
import org.guildhall.access.Role;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// Which value of which claim is to give which role.
record MappingWish(String claim, String value, Role role) {
    private static final int LONGEST = 200;

    /// A claim, or a value of one, as it was typed.
    static String line(String typed) {
        if (typed.isBlank()) throw Invalid.because("platform.form.missing");
        var text = Form.text(typed, LONGEST);
        if (text.contains("\n") || text.contains("\t")) {
            throw Invalid.because("platform.form.control");
        }
        return text;
    }

    static Role role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }
}
