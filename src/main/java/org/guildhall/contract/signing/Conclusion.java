package org.guildhall.contract.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractCompleted;
import org.guildhall.contract.lifecycle.ContractStore;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Filed;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.lifecycle.Renewals;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.web.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How a contract becomes complete, on every route: the last signature is there, it has its
/// effective day, its finished file and its certificate, and others are told.
@Component
public class Conclusion {
    private static final int LATEST_DAYS = 366;

    private final ContractStore store;
    private final Passage passage;
    private final Completion completion;
    private final Renewals renewals;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Conclusion(
            ContractStore store,
            Passage passage,
            Completion completion,
            Renewals renewals,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.store = store;
        this.passage = passage;
        this.completion = completion;
        this.renewals = renewals;
        this.listeners = listeners;
        this.clock = clock;
    }

    /// The first day that the contract may be in force from, were it completed now.
    public LocalDate earliest(Contract contract) {
        var today = today(contract);
        var agreed = contract.draft().earliest();
        return agreed.isAfter(today) ? agreed : today;
    }

    /// The moment of the last step.
    public Instant now() {
        return clock.instant();
    }

    LocalDate today(Contract contract) {
        return clock.instant().atZone(contract.draft().zone()).toLocalDate();
    }

    /// The day asked for, or the first one possible.
    public LocalDate effective(Contract contract, Optional<LocalDate> from) {
        var earliest = earliest(contract);
        var day = from.orElse(earliest);
        if (day.isBefore(earliest)) {
            throw Invalid.at("effective", "contract.countersign.early", earliest);
        }
        contract.latest()
                .filter(day::isAfter)
                .ifPresent(
                        last -> {
                            throw Invalid.at("effective", "contract.countersign.over", last);
                        });
        if (day.isAfter(earliest.plusDays(LATEST_DAYS))) {
            throw Invalid.at("effective", "contract.countersign.late");
        }
        return day;
    }

    /// Takes the last step, in the caller's transaction.
    public Contract conclude(
            Contract seen,
            Action action,
            LocalDate day,
            FileId finished,
            Caller caller,
            Map<String, ?> evidence) {
        var file = new Filed(FileKind.COMPLETED, finished);
        var complete = passage.step(seen.inForceOn(day), action, caller, evidence, file);
        store.addFile(complete.id(), FileKind.CERTIFICATE, completion.certificate(complete));
        renewals.begin(complete);
        var begins = day.atStartOfDay(complete.draft().zone()).toInstant();
        listeners.publishEvent(
                new ContractCompleted(
                        complete.id(),
                        complete.application(),
                        complete.draft().amends().isPresent(),
                        day,
                        begins,
                        clock.instant()));
        return complete;
    }
}
