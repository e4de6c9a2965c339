package org.guildhall.verification;

import java.util.Set;

/// What an account says about its enterprise, as typed; checked when it is submitted.
///
/// @param country ISO 3166 alpha-2 code
/// @param scheme kind of registration number, one that the country offers
/// @param number as typed in a draft, normalised once submitted
/// @param authorisedPerson who speaks for the enterprise
public record Details(
        String legalName,
        String country,
        String scheme,
        String number,
        String address,
        String authorisedPerson) {

    /// Nothing said yet.
    public static final Details EMPTY = new Details("", "", "", "", "", "");

    /// These details, with what is open taken from the typed ones and all else kept.
    Details with(Details typed, Set<Item> open) {
        var number = open.contains(Item.NUMBER) ? typed : this;
        return new Details(
                open.contains(Item.LEGAL_NAME) ? typed.legalName : legalName,
                number.country,
                number.scheme,
                number.number,
                open.contains(Item.ADDRESS) ? typed.address : address,
                open.contains(Item.AUTHORISED_PERSON) ? typed.authorisedPerson : authorisedPerson);
    }

    /// Whether every text is short enough to be kept in a draft.
    boolean fits() {
        return legalName.length() <= 400
                && country.length() <= 8
                && scheme.length() <= 40
                && number.length() <= 120
                && address.length() <= 1_000
                && authorisedPerson.length() <= 240;
    }
}
