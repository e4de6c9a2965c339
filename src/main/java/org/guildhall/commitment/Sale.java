package org.guildhall.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;

/// Something that a partner sold, as the vendor's billing knows it. It never changes: what was
/// wrong is put right by another one.
///
/// @param period the period that it counts for
/// @param uid the account that sold
/// @param day in the zone of the partnership's site
/// @param amount below zero for a credit note
/// @param reference what the vendor's billing calls it, such as the number of an invoice; once per
///   partnership
/// @param by who entered it
public record Sale(
        UUID id,
        UUID partnership,
        UUID period,
        Uid uid,
        LocalDate day,
        Money amount,
        String reference,
        String by,
        Instant at) {

    /// A sale as somebody enters it.
    ///
    /// @param uid the account that sold; the main one when nobody says
    public record Wanted(Optional<Uid> uid, LocalDate day, Money amount, String reference) {
        private static final int LONGEST_REFERENCE = 100;

        /// Reads a reference as somebody writes it.
        public static String reference(String typed) {
            if (typed.isBlank()) throw Invalid.because("platform.form.missing");
            return Form.text(typed, LONGEST_REFERENCE);
        }

        Sale in(Period period, Uid main, String by, Instant now) {
            return new Sale(
                    Ids.next(),
                    period.partnership(),
                    period.id(),
                    uid.orElse(main),
                    day,
                    amount,
                    reference,
                    by,
                    now);
        }
    }

    /// Whether both say the same of the same thing.
    ///
    /// @param main the main account when this one was entered
    boolean isAlso(Wanted wanted, Uid main) {
        return uid.equals(wanted.uid().orElse(main))
                && day.equals(wanted.day())
                && amount.equals(wanted.amount());
    }
}
