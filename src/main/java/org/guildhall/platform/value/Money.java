package org.guildhall.platform.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.guildhall.platform.web.Invalid;

/// An exact amount in one currency, with as many decimals as the currency has (ISO 4217).
public record Money(BigDecimal amount, Currency currency) {
    public Money {
        var decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw Invalid.because("platform.money.decimals", currency.getCurrencyCode(), decimals);
        }
        amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /// From what a person typed, such as `1,250.00` and `USD`.
    public static Money of(String amount, String currency) {
        var plain =
                TypedNumber.plain(amount)
                        .filter(number -> number.matches("[0-9]{1,15}(\\..*)?"))
                        .orElseThrow(() -> Invalid.because("platform.money.amount"));
        if (!currency.matches("[A-Z]{3}")) throw Invalid.because("platform.money.currency");
        try {
            var unit = Currency.getInstance(currency);
            refuseThousands(plain, unit);
            return new Money(new BigDecimal(plain), unit);
        } catch (IllegalArgumentException unknown) {
            throw Invalid.because("platform.money.currency");
        }
    }

    /// `1.250` means a thousand to many: it must not become 1.25, whose last nought is dropped.
    private static void refuseThousands(String plain, Currency currency) {
        var decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (decimals < 3 && plain.matches("[1-9][0-9]{0,2}\\.[0-9]{3}")) {
            throw Invalid.because("platform.money.decimals", currency.getCurrencyCode(), decimals);
        }
    }

    /// An amount that may be below zero, such as a credit note: a minus before it.
    public static Money signed(String amount, String currency) {
        var typed = amount.strip().replace('−', '-');
        if (!typed.startsWith("-")) return of(typed, currency);
        var above = of(typed.substring(1), currency);
        return new Money(above.amount().negate(), above.currency());
    }

    /// Nothing of that currency.
    public static Money none(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /// Whether it is neither above nor below zero.
    public boolean isNothing() {
        return amount.signum() == 0;
    }

    /// As pages and letters show it in every language, such as `USD 1,250.00`.
    public String shown() {
        return shown(amount, currency.getCurrencyCode());
    }

    /// The same of an amount that may have other decimals than its currency.
    public static String shown(BigDecimal amount, String currency) {
        return currency + " " + String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
