package org.guildhall.contract.service;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Afterwards;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.seal.Signing;
import org.guildhall.contract.service.SigningService.Report;
import org.guildhall.contract.service.SigningService.Step;
import org.guildhall.contract.signing.Conclusion;
import org.guildhall.platform.file.Files;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes what the signing service reports the contract's own. A report moves a contract forward or
/// not at all, so it doesn't matter how often it comes, or in which order.
@Component
public class Reports {
    private final Passage passage;
    private final Files files;
    private final Signing signing;
    private final Conclusion conclusion;
    private final ApplicationEventPublisher listeners;

    Reports(
            Passage passage,
            Files files,
            Signing signing,
            Conclusion conclusion,
            ApplicationEventPublisher listeners) {
        this.passage = passage;
        this.files = files;
        this.signing = signing;
        this.conclusion = conclusion;
        this.listeners = listeners;
    }

    /// Takes in all reports of one contract, and the finished file where both have signed.
    @Transactional
    public Contract take(ContractId id, List<Report> reports, Optional<byte[]> finished) {
        var contract = passage.find(id, new Clockwork());
        for (var report : reports.stream().sorted(comparing(Report::step)).toList()) {
            contract = take(contract, report, finished);
        }
        return contract;
    }

    private Contract take(Contract contract, Report report, Optional<byte[]> finished) {
        var action = action(report.step());
        var caller = new Clockwork();
        if (action.isEmpty() || !action.get().isOpenTo(caller, contract)) return contract;
        return switch (report.step()) {
            case DRAFTED -> contract;
            case SENT, VIEWED, SIGNED_BY_PARTNER ->
                    passage.step(contract, action.get(), caller, null, evidence(report));
            case COUNTERSIGNED -> conclude(contract, report, finished);
            case DECLINED, VOIDED, EXPIRED -> end(contract, action.get(), caller, report);
        };
    }

    private static Optional<Action> action(Step step) {
        return switch (step) {
            case DRAFTED -> Optional.empty();
            case SENT -> Optional.of(Action.REPORT_SENT);
            case VIEWED -> Optional.of(Action.REPORT_VIEWED);
            case SIGNED_BY_PARTNER -> Optional.of(Action.REPORT_SIGNED);
            case COUNTERSIGNED -> Optional.of(Action.REPORT_COMPLETED);
            case DECLINED -> Optional.of(Action.REPORT_DECLINED);
            case VOIDED -> Optional.of(Action.REPORT_VOIDED);
            case EXPIRED -> Optional.of(Action.EXPIRE);
        };
    }

    /// The finished file gets the vendor's seal, which leaves the service's signatures valid.
    private Contract conclude(Contract contract, Report report, Optional<byte[]> finished) {
        if (finished.isEmpty()) return contract;
        var reason = "Contract " + contract.number() + " as the signing service delivered it";
        var vendor = contract.draft().vendor().name();
        var sealed = signing.attest(finished.get(), vendor, reason, conclusion.now());
        var file = files.store(sealed);
        var day = conclusion.effective(contract, Optional.empty());
        var evidence = new HashMap<>(evidence(report));
        evidence.put("sha256", file.sha256());
        evidence.put("effective", day.toString());
        return conclusion.conclude(
                contract, Action.REPORT_COMPLETED, day, file, new Clockwork(), evidence);
    }

    private Contract end(Contract contract, Action action, Caller caller, Report report) {
        var ended = passage.step(contract, action, caller, report.reason(), evidence(report));
        listeners.publishEvent(ended.ended(caller, report.reason(), Afterwards.ANOTHER_CONTRACT));
        return ended;
    }

    private static Map<String, String> evidence(Report report) {
        return Map.of(
                "method", "service",
                "name", report.who(),
                "address", report.address(),
                "at", report.at().toString());
    }
}
