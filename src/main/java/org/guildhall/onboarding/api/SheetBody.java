package org.guildhall.onboarding.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.terms.Sheet;

/// One version of a decision sheet as the API shows it.
///
/// @param sha256 of what was offered; a draft has none
record SheetBody(
        int version,
        String state,
        Map<String, List<String>> values,
        Optional<String> sha256,
        String author,
        Optional<Instant> offeredAt,
        Optional<Instant> answeredAt,
        Optional<Asked> correction)
        implements ApiBody {
    /// What the partner wants revised.
    record Asked(String by, String words, Map<String, String> byField) {}

    static SheetBody of(Sheet sheet) {
        return new SheetBody(
                sheet.version(),
                sheet.state().name(),
                sheet.values().values(),
                sheet.hash(),
                sheet.author(),
                sheet.offered(),
                sheet.answered(),
                sheet.correction()
                        .map(asked -> new Asked(asked.by(), asked.words(), asked.byField())));
    }
}
