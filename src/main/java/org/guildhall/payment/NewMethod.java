package org.guildhall.payment;

import java.util.regex.Pattern;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// A payment method as it is to be bound.
///
/// @param label who issued it, such as *Visa* or *HDFC Bank*: one line of at most 60 characters
/// @param tail the last four digits of the number; more of it is refused, so that no whole number
///   is ever kept or shown
public record NewMethod(PaymentKind kind, String label, String tail) {
    private static final int LONGEST = 60;
    private static final Pattern FOUR = Pattern.compile("[0-9]{4}");

    /// More digits in a row than any name of a bank has: somebody gives a number away.
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9][ -]?){7,}");

    public NewMethod {
        label = label(label);
        tail = tail(tail);
    }

    /// A label as it is kept.
    static String label(String typed) {
        var label = Form.text(typed, LONGEST).replace('\n', ' ');
        if (label.isEmpty()) throw Invalid.at("label", "platform.form.missing");
        if (NUMBER.matcher(label).find()) throw Invalid.at("label", "payment.number.whole");
        return label;
    }

    /// The last digits as they are kept.
    static String tail(String typed) {
        var tail = typed.replace(" ", "");
        if (FOUR.matcher(tail).matches()) return tail;
        var whole = tail.chars().filter(Character::isDigit).count() > 4;
        throw Invalid.at("tail", whole ? "payment.number.whole" : "payment.tail.four");
    }
}
