package org.guildhall.network;

import org.guildhall.access.Uid;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;

/// What a program quotes, read as a form would read it.
public final class Quoted {
    private static final int LONGEST_WORDS = 2_000;

    private Quoted() {}

    /// A UID as a program gives it; refused at its field.
    public static Uid uid(String field, String typed) {
        try {
            return new Uid(typed);
        } catch (Invalid invalid) {
            throw at(field, invalid);
        }
    }

    /// Words as a program gives them; refused at their field.
    public static String words(String field, String typed) {
        if (typed.isBlank()) throw Invalid.at(field, "platform.form.missing");
        try {
            return Form.text(typed, LONGEST_WORDS);
        } catch (Invalid invalid) {
            throw at(field, invalid);
        }
    }

    private static Invalid at(String field, Invalid invalid) {
        return new Invalid(
                invalid.problems().stream().map((Problem problem) -> problem.at(field)).toList());
    }
}
