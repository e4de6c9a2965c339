package org.guildhall.verification;

import java.util.List;
import java.util.Set;
import org.guildhall.platform.event.Events;
import org.guildhall.verification.lifecycle.CaseStore;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.ReviewClock;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationState;
import org.guildhall.verification.number.RegistrationNumbers;
import org.guildhall.verification.number.Scheme;
import org.springframework.stereotype.Component;

/// Puts together what belongs to a verification.
@Component
class CaseFiles {
    private static final int MOST_SIBLINGS = 20;

    private final CaseStore cases;
    private final DocumentStore documents;
    private final ReviewClock reviews;
    private final Events events;
    private final RegistrationNumbers numbers;

    CaseFiles(
            CaseStore cases,
            DocumentStore documents,
            ReviewClock reviews,
            Events events,
            RegistrationNumbers numbers) {
        this.cases = cases;
        this.documents = documents;
        this.reviews = reviews;
        this.events = events;
        this.numbers = numbers;
    }

    CaseFile of(VerificationCase known) {
        var scheme = numbers.scheme(known.details().country(), known.details().scheme());
        return new CaseFile(
                known,
                documents.of(known.id()),
                events.of(known.id().value()),
                cases.same(known, MOST_SIBLINGS),
                scheme.map(Scheme::formatOnly).orElse(false),
                reviews.of(known.id()));
    }

    /// The documents that a submission still lacks: the proof of registration always, others when
    /// they were asked for.
    List<Item> missing(VerificationCase known) {
        var covered = CaseFile.covered(documents.of(known.id()));
        var asked = known.state() == VerificationState.DRAFT ? Set.<Item>of() : known.open();
        return Item.documents().stream()
                .filter(item -> item == Item.REGISTRATION || asked.contains(item))
                .filter(item -> !covered.contains(item))
                .toList();
    }
}
