package org.guildhall.contract;

import java.util.Map;

/// The paper that both parties sign, printed from a draft.
final class ContractPaper {
    private ContractPaper() {}

    static byte[] print(String number, Draft draft) {
        var form = PaperForm.named(draft.form(), values(number, draft));
        draft.sheet().forEach(block -> form.block("sheet", block.title(), block.rows()));
        return Paper.print(form.document());
    }

    private static Map<String, String> values(String number, Draft draft) {
        return Map.ofEntries(
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
                Map.entry("term", draft.term()));
    }
}
