package org.guildhall.contract.paper;

import java.util.List;
import java.util.Map;
import org.guildhall.programme.ContractTerms.Route;

/// The paper that both parties sign, printed from a draft.
public final class ContractPaper {
    private static final List<List<String>> BY_HAND =
            List.of(List.of("Signature", ""), List.of("Name", ""), List.of("Date", ""));

    private ContractPaper() {}

    /// The contract as a PDF file, not signed yet.
    ///
    /// @param xhtml the form that the draft names
    public static byte[] print(String number, Draft draft, String xhtml) {
        var form = PaperForm.read(xhtml, values(number, draft));
        draft.sheet().forEach(block -> form.block("sheet", block.title(), block.rows()));
        if (draft.conditions().route() == Route.PAPER && form.has("partner-hand")) {
            form.rows("partner-hand", BY_HAND).rows("vendor-hand", BY_HAND);
        }
        return Paper.print(form.document());
    }

    /// What is written at the form's placeholders.
    static Map<String, String> values(String number, Draft draft) {
        var manner = Manner.of(draft.conditions().route());
        return Map.ofEntries(
                Map.entry("manner.form", manner.form()),
                Map.entry("manner.evidence", manner.evidence()),
                Map.entry("manner.place", manner.place()),
                Map.entry("number", number),
                Map.entry("programme", draft.programme()),
                Map.entry("application", draft.applicationNumber()),
                Map.entry("vendor.name", draft.vendor().name()),
                Map.entry("vendor.registration", draft.vendor().registration()),
                Map.entry("vendor.address", draft.vendor().address()),
                Map.entry("partner.name", draft.partner().name()),
                Map.entry("partner.registration", draft.partner().registration()),
                Map.entry("partner.address", draft.partner().address()),
                Map.entry("sheet.version", Integer.toString(draft.sheetVersion())),
                Map.entry("sheet.hash", draft.sheetHash()),
                Map.entry("effective.earliest", draft.earliest().toString()),
                Map.entry("zone", draft.zone().getId()),
                Map.entry("term", draft.conditions().term()),
                Map.entry("amends.number", draft.amends().map(Amends::number).orElse("")),
                Map.entry(
                        "amends.term",
                        draft.amends().map(each -> each.term(draft.conditions())).orElse("")));
    }
}
