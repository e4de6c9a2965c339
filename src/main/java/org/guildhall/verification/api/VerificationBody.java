package org.guildhall.verification.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.verification.CaseFile;
import org.guildhall.verification.lifecycle.Document;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.Reason;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationCase.Reviewer;
import org.guildhall.verification.lifecycle.VerificationCase.Standing;

/// A verification as the API shows it.
///
/// @param open the items that the account can write now
/// @param reason why it was not accepted, and in which words the account was told
/// @param internal what only staff read; empty for the account
/// @param verifiedUntil the last moment at which what was verified last counts
record VerificationBody(
        UUID id,
        long version,
        String state,
        Instant stateSince,
        String uid,
        String site,
        String legalName,
        String country,
        String scheme,
        String number,
        String address,
        String authorisedPerson,
        List<String> open,
        List<PaperBody> documents,
        Optional<String> reason,
        String words,
        String internal,
        Optional<String> reviewer,
        Optional<Instant> submittedAt,
        Optional<Instant> verifiedUntil)
        implements ApiBody {

    /// A document; its bytes are below its own address.
    record PaperBody(
            UUID id, String item, String name, String mediaType, int size, boolean superseded) {}

    static VerificationBody own(CaseFile file) {
        return of(file.verification(), file.documents(), false);
    }

    static VerificationBody staff(CaseFile file) {
        return of(file.verification(), file.documents(), true);
    }

    /// As a row of a list: without documents.
    static VerificationBody row(VerificationCase known) {
        return of(known, List.of(), true);
    }

    private static VerificationBody of(
            VerificationCase known, List<Document> documents, boolean staff) {
        var details = known.details();
        var progress = known.progress();
        return new VerificationBody(
                known.id().value(),
                known.version(),
                known.state().name(),
                progress.since(),
                known.uid().value(),
                known.site(),
                details.legalName(),
                details.country(),
                details.scheme(),
                details.number(),
                details.address(),
                details.authorisedPerson(),
                names(known.open()),
                documents.stream().map(VerificationBody::paper).toList(),
                known.verdict().reason().map(Reason::name),
                known.verdict().forAccount(),
                staff ? known.verdict().internal() : "",
                progress.reviewer().filter(_ -> staff).map(Reviewer::name),
                progress.submittedAt(),
                known.standing().map(Standing::until));
    }

    private static PaperBody paper(Document document) {
        return new PaperBody(
                document.id(),
                document.item().name(),
                document.name(),
                document.kind().mediaType(),
                document.size(),
                document.superseded());
    }

    private static List<String> names(Collection<Item> items) {
        return items.stream().sorted().map(Item::name).toList();
    }
}
