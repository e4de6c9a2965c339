package org.guildhall.verification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Uid;
import org.guildhall.platform.event.Event;
import org.guildhall.verification.lifecycle.Document;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.VerificationCase;

/// A verification with everything that belongs to it.
///
/// @param siblings other accounts that were verified for the same enterprise
/// @param formatOnly true where nothing but the format of the number could be checked
public record CaseFile(
        VerificationCase verification,
        List<Document> documents,
        List<Event> history,
        Set<Uid> siblings,
        boolean formatOnly) {

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
    Set<Item> covered() {
        return documents.stream()
                .filter(document -> !document.superseded())
                .map(Document::item)
                .collect(Collectors.toSet());
    }
}
