package org.guildhall.commitment.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.KEEP_PARTNERS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.commitment.Sale.Wanted;
import org.guildhall.commitment.Sales;
import org.guildhall.network.Partnerships;
import org.guildhall.network.Quoted;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// What partners sold, in the API: the vendor's billing enters it here.
@Api
class SalesApi {
    private static final String ALL = Api.BASE + "/commitment-periods/{id}/sales";

    private final Sales sales;
    private final Partnerships partnerships;

    SalesApi(Sales sales, Partnerships partnerships) {
        this.partnerships = partnerships;
        this.sales = sales;
    }

    /// A sale to be entered.
    ///
    /// @param uid the account that sold; the main one when it is left out
    /// @param day in the zone of the partnership's site; says which period it counts for
    /// @param amount below zero for a credit note
    /// @param reference once per partnership; the same sale sent twice is entered once
    record NewSale(Optional<String> uid, LocalDate day, Amount amount, String reference)
            implements ApiBody {}

    /// The sales of a period, in the order in which they were entered.
    @GetMapping(ALL)
    @Access(SIGNED_IN)
    Listing<SaleBody> sales(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        return sales.page(id, Cursor.read(cursor), Cursor.limit(limit), caller).map(SaleBody::of);
    }

    /// One sale.
    @GetMapping(ALL + "/{sale}")
    @Access(SIGNED_IN)
    ResponseEntity<SaleBody> sale(@PathVariable UUID id, @PathVariable UUID sale, Caller caller) {
        return Match.tagged(1, SaleBody.of(sales.find(id, sale, caller)));
    }

    /// Enters a sale for the period that its day belongs to.
    @PostMapping(Api.BASE + "/partnerships/{id}/sales")
    @Access(value = STAFF, may = KEEP_PARTNERS)
    ResponseEntity<SaleBody> recordSale(
            @PathVariable UUID id, @RequestBody NewSale body, Staff caller) {
        partnerships.find(id, caller); // whose it is comes before what is wrong in the body
        var sale = sales.record(id, wanted(body), caller);
        var at = ALL.replace("{id}", sale.period().toString()) + "/" + sale.id();
        return Match.created(at, 1, SaleBody.of(sale));
    }

    private static Wanted wanted(NewSale body) {
        return new Wanted(
                body.uid().map(typed -> Quoted.uid("uid", typed)),
                body.day(),
                body.amount().signed("amount"),
                Invalid.reading("reference", () -> Wanted.reference(body.reference())));
    }
}
