package org.guildhall.verification.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Invalid;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Document;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.Reason;
import org.guildhall.verification.lifecycle.VerificationState;
import org.springframework.http.ResponseEntity;

/// Items, reasons and outcomes as programs name them, and what they are handed.
final class Named {
    private static final String UNKNOWN = "verification.api.unknown";

    private Named() {}

    static Item item(String name) {
        return one(Item.values(), "item", name);
    }

    static Set<Item> items(List<String> names) {
        return names.stream()
                .map(name -> one(Item.values(), "items", name))
                .collect(Collectors.toSet());
    }

    static Optional<Reason> reason(Optional<String> name) {
        return name.map(named -> one(Reason.values(), "reason", named));
    }

    static Decision.Outcome outcome(String name) {
        return one(Decision.Outcome.values(), "outcome", name);
    }

    static VerificationState state(String name) {
        return one(VerificationState.values(), "state", name);
    }

    static ResponseEntity<byte[]> download(Document.Opened opened) {
        var document = opened.document();
        return Download.of(document.name(), document.kind().mediaType(), opened.content());
    }

    private static <E extends Enum<E>> E one(E[] known, String field, String name) {
        return Arrays.stream(known)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.at(field, UNKNOWN));
    }
}
