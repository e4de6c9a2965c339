package org.guildhall.verification.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;

/// A risk case as the API shows it.
///
/// @param wanted what the account is to hand in now
/// @param words what the account was told last
/// @param reason why it was opened; only for staff, as `internal`
record RiskBody(
        Optional<UUID> id,
        Optional<String> number,
        long version,
        String state,
        String uid,
        String site,
        List<String> asked,
        List<String> wanted,
        Optional<LocalDate> due,
        String words,
        String reason,
        String internal,
        List<PaperBody> papers,
        Optional<Instant> stateSince,
        Optional<Instant> keptUntil)
        implements ApiBody {

    /// A paper in the vault; verifiers find its bytes below its own address.
    record PaperBody(
            UUID id, String paper, String name, String mediaType, int size, boolean superseded) {}

    /// What an account of which nothing is asked sees.
    static RiskBody nothing(String uid, String site) {
        return new RiskBody(
                Optional.empty(),
                Optional.empty(),
                0,
                KycState.NONE.name(),
                uid,
                site,
                List.of(),
                List.of(),
                Optional.empty(),
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static RiskBody own(KycFile file) {
        return of(file.riskCase(), file.papers(), file.keptUntil(), false);
    }

    static RiskBody staff(KycFile file) {
        return of(file.riskCase(), file.papers(), file.keptUntil(), true);
    }

    /// As a row of a list: without papers.
    static RiskBody row(RiskCase known) {
        return of(known, List.of(), Optional.empty(), true);
    }

    private static RiskBody of(
            RiskCase known, List<VaultPaper> papers, Optional<Instant> keptUntil, boolean staff) {
        return new RiskBody(
                Optional.of(known.id().value()),
                Optional.of(known.number()),
                known.version(),
                known.state().name(),
                known.uid().value(),
                known.site(),
                names(known.asked().papers()),
                names(known.wanted()),
                Optional.of(known.due()),
                known.verdict().words().isEmpty() ? known.asked().words() : known.verdict().words(),
                staff ? known.asked().reason() : "",
                staff ? known.verdict().internal() : "",
                papers.stream().map(RiskBody::paper).toList(),
                Optional.of(known.progress().since()),
                keptUntil);
    }

    private static PaperBody paper(VaultPaper paper) {
        return new PaperBody(
                paper.id(),
                paper.paper().name(),
                paper.name(),
                paper.kind().mediaType(),
                paper.size(),
                paper.superseded());
    }

    private static List<String> names(Collection<KycPaper> papers) {
        return papers.stream().sorted().map(KycPaper::name).toList();
    }
}
