package org.guildhall.payment;

import java.util.Arrays;
import java.util.Locale;
import org.guildhall.platform.web.Invalid;

/// A kind of payment method.
public enum PaymentKind {
    CARD,
    /// The Indian wallet, known by its owner's mobile number.
    PAYTM,
    BANK_ACCOUNT;

    /// The end of its message keys.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The message that names it.
    public String key() {
        return "payment.kind." + word();
    }

    /// The kind that forms and programs name like that.
    public static PaymentKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.because("payment.kind.unknown"));
    }
}
