package org.guildhall.commitment.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.commitment.Sale;
import org.guildhall.platform.api.ApiBody;

/// A sale as the API shows it. It never changes.
///
/// @param commitmentPeriod the period that it counts for
/// @param amount below zero for a credit note
/// @param reference what the vendor's billing calls it
record SaleBody(
        UUID id,
        UUID partnership,
        UUID commitmentPeriod,
        String uid,
        LocalDate day,
        Amount amount,
        String reference,
        Instant enteredAt)
        implements ApiBody {

    static SaleBody of(Sale sale) {
        return new SaleBody(
                sale.id(),
                sale.partnership(),
                sale.period(),
                sale.uid().value(),
                sale.day(),
                Amount.of(sale.amount()),
                sale.reference(),
                sale.at());
    }
}
