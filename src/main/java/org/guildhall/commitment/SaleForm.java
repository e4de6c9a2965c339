package org.guildhall.commitment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guildhall.access.Uid;
import org.guildhall.commitment.Sale.Wanted;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// A sale as it is typed.
final class SaleForm {
    private SaleForm() {}

    static Wanted read(Form form) {
        return new Wanted(
                form.takeOptional("uid", Uid::new),
                form.enter("day", SaleForm::day),
                form.enter("amount", typed -> Money.signed(typed, form.value("amountCurrency"))),
                form.take("reference", Wanted::reference));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw Invalid.because("commitment.sale.day-unreadable");
        }
    }
}
