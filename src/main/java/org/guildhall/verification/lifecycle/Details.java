package org.guildhall.verification.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.springframework.modulith.NamedInterface;

/// What an account says about its enterprise, as typed; checked when it is submitted.
///
/// @param country ISO 3166 alpha-2 code
/// @param scheme kind of registration number, one that the country offers
/// @param number as typed in a draft, normalised once submitted
/// @param authorisedPerson who speaks for the enterprise
@NamedInterface("lifecycle")
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
    public Details with(Details typed, Set<Item> open) {
        var number = open.contains(Item.NUMBER) ? typed : this;
        return new Details(
                open.contains(Item.LEGAL_NAME) ? typed.legalName : legalName,
                number.country,
                number.scheme,
                number.number,
                open.contains(Item.ADDRESS) ? typed.address : address,
                open.contains(Item.AUTHORISED_PERSON) ? typed.authorisedPerson : authorisedPerson);
    }

    /// What can't be kept even in a draft, at its field: far too long, or with signs that nobody
    /// types.
    public List<Problem> unkept() {
        return Stream.of(
                        unkept("legalName", legalName, 400),
                        unkept("country", country, 8),
                        unkept("scheme", scheme, 40),
                        unkept("number", number, 120),
                        unkept("address", address, 1_000),
                        unkept("authorisedPerson", authorisedPerson, 240))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Problem> unkept(String field, String typed, int longest) {
        try {
            Form.text(typed, longest);
            return List.of();
        } catch (Invalid refused) {
            return refused.problems().stream().map(problem -> problem.at(field)).toList();
        }
    }
}
