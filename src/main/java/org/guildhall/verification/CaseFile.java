package org.guildhall.verification;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.calendar.ClockView;
import org.guildhall.platform.event.Event;
import org.guildhall.verification.lifecycle.Document;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.VerificationCase;

/// A verification with everything that belongs to it.
///
/// @param siblings cases of other accounts about the same enterprise or registration number
/// @param formatOnly true where nothing but the format of the number could be checked
/// @param promise by when it is decided, while that is waited for
public record CaseFile(
        VerificationCase verification,
        List<Document> documents,
        List<Event> history,
        List<VerificationCase> siblings,
        boolean formatOnly,
        Optional<ClockView> promise) {

    /// The documents that count for an item.
    public List<Document> current(Item item) {
        return documents.stream()
                .filter(document -> document.item() == item && !document.superseded())
                .toList();
    }

    /// The documents that were replaced by later ones.
    public List<Document> superseded() {
        return documents.stream().filter(Document::superseded).toList();
    }

    /// The items that have a document that counts.
    static Set<Item> covered(List<Document> documents) {
        return documents.stream()
                .filter(document -> !document.superseded())
                .map(Document::item)
                .collect(Collectors.toSet());
    }

    /// Whether somebody claims the same number under another name: a slip, a company that was
    /// renamed, or a company that isn't theirs.
    public boolean isContested() {
        var name = plain(verification.details().legalName());
        return siblings.stream()
                .map(other -> plain(other.details().legalName()))
                .anyMatch(other -> !other.isEmpty() && !other.equals(name));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
