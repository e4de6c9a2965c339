package org.guildhall.account.token;

import java.time.Duration;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// What somebody asks for in the form of a new token.
///
/// @param life at most a year
public record WantedToken(String name, Duration life) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 365;

    /// Reads it from the fields `name` and `days`.
    public static WantedToken read(Form form) {
        return new WantedToken(
                form.takeText("name", LONGEST_NAME), form.enter("days", WantedToken::days));
    }

    private static Duration days(String typed) {
        if (!typed.matches("[1-9][0-9]{0,2}") || Integer.parseInt(typed) > LONGEST_DAYS) {
            throw Invalid.because("account.tokens.days.bounds", LONGEST_DAYS);
        }
        return Duration.ofDays(Integer.parseInt(typed));
    }
}
