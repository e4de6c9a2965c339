package org.guildhall.programme.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.guildhall.platform.web.Invalid;

/// Reads percentages: two places at most, kept with two.
final class Percentages {
    private Percentages() {}

    static String read(String typed, BigDecimal least, BigDecimal most) {
        var plain = typed.replace("%", "").replace(',', '.').strip();
        if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            throw Invalid.because("programme.field.percentage");
        }
        var value = new BigDecimal(plain);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw Invalid.because(
                    "programme.field.bounds", least.toPlainString(), most.toPlainString());
        }
        return value.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
