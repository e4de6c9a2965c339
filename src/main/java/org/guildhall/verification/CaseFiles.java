package org.guildhall.verification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Uid;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.VerificationView.Company;
import org.guildhall.verification.lifecycle.CaseStore;
import org.guildhall.verification.lifecycle.Enterprise;
import org.guildhall.verification.lifecycle.EnterpriseId;
import org.guildhall.verification.lifecycle.EnterpriseStore;
import org.guildhall.verification.lifecycle.Item;
import org.guildhall.verification.lifecycle.VerificationCase;
import org.guildhall.verification.lifecycle.VerificationCase.Standing;
import org.guildhall.verification.lifecycle.VerificationState;
import org.guildhall.verification.number.RegistrationNumbers;
import org.guildhall.verification.number.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what belongs to a verification.
@Component
class CaseFiles {
    private final CaseStore cases;
    private final DocumentStore documents;
    private final EnterpriseStore enterprises;
    private final Events events;
    private final RegistrationNumbers numbers;
    private final Clock clock;

    CaseFiles(
            CaseStore cases,
            DocumentStore documents,
            EnterpriseStore enterprises,
            Events events,
            RegistrationNumbers numbers,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.enterprises = enterprises;
        this.events = events;
        this.numbers = numbers;
        this.clock = clock;
    }

    CaseFile of(VerificationCase known) {
        var siblings =
                known.standing().stream()
                        .flatMap(standing -> cases.of(standing.enterprise()).stream())
                        .filter(other -> !other.id().equals(known.id()))
                        .map(VerificationCase::uid)
                        .collect(Collectors.toUnmodifiableSet());
        var scheme = numbers.scheme(known.details().country(), known.details().scheme());
        return new CaseFile(
                known,
                documents.of(known.id()),
                events.of(known.id().value()),
                siblings,
                scheme.map(Scheme::formatOnly).orElse(false));
    }

    /// The documents that a submission still lacks: the proof of registration always, others when
    /// they were asked for.
    List<Item> missing(VerificationCase known) {
        var covered = of(known).covered();
        var asked = known.state() == VerificationState.DRAFT ? Set.<Item>of() : known.open();
        return Item.documents().stream()
                .filter(item -> item == Item.REGISTRATION || asked.contains(item))
                .filter(item -> !covered.contains(item))
                .toList();
    }

    VerificationView view(VerificationCase known) {
        return views(List.of(known)).values().iterator().next();
    }

    /// Each by the UID of its account.
    Map<Uid, VerificationView> views(List<VerificationCase> cases) {
        var named =
                cases.stream()
                        .flatMap(known -> known.standing().stream().map(Standing::enterprise))
                        .toList();
        var found = enterprises.find(named);
        return cases.stream()
                .collect(Collectors.toMap(VerificationCase::uid, known -> view(known, found)));
    }

    private VerificationView view(
            VerificationCase known, Map<EnterpriseId, Enterprise> enterprises) {
        var company =
                known.standing()
                        .map(
                                standing ->
                                        company(
                                                known.uid(),
                                                standing,
                                                enterprises.get(standing.enterprise())));
        return new VerificationView(
                known.account(), known.state(), known.isVerified(clock.instant()), company);
    }

    private static Company company(Uid uid, Standing standing, @Nullable Enterprise enterprise) {
        if (enterprise == null) throw new NotFound();
        return new Company(
                standing.enterprise(),
                uid,
                standing.legalName(),
                enterprise.country(),
                enterprise.scheme(),
                enterprise.number(),
                standing.address(),
                standing.authorisedPerson(),
                standing.until());
    }
}
