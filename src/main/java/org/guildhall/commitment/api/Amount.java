package org.guildhall.commitment.api;

import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.web.Invalid;

/// Money as the API has it: the amount as text, so that no program rounds it.
///
/// @param amount with a point before its decimals, such as `1250.00`
/// @param currency three letters (ISO 4217)
record Amount(String amount, String currency) implements ApiBody {
    /// An amount of ours.
    static Amount of(Money money) {
        var currency = money.currency().getCurrencyCode();
        return new Amount(money.amount().toPlainString(), currency);
    }

    /// What a program sent, which may be below zero; refused at its field.
    Money signed(String field) {
        return Invalid.reading(field, () -> Money.signed(amount, currency));
    }
}
