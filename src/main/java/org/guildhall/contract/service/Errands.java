package org.guildhall.contract.service;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Permission;
import org.guildhall.account.Accounts;
import org.guildhall.account.staff.StaffDirectory;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.lifecycle.ContractStore;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.service.SigningService.Handover;
import org.guildhall.contract.service.SigningService.Signer;
import org.guildhall.contract.service.SigningService.Step;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.job.Pump;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs to the signing service and back: hands contracts over, asks how far they are, withdraws
/// what has ended here. Every errand is kept in the database and tried until it succeeds; a message
/// from the service only makes it run sooner, so a lost one loses nothing.
@Component
class Errands extends Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final Optional<SigningService> service;
    private final EnvelopeStore envelopes;
    private final ContractStore store;
    private final Passage passage;
    private final Reports reports;
    private final Files files;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final Clock clock;

    Errands(
            Optional<SigningService> service,
            EnvelopeStore envelopes,
            ContractStore store,
            Passage passage,
            Reports reports,
            Files files,
            Accounts accounts,
            StaffDirectory staff,
            Clock clock) {
        super("signing-service");
        this.service = service;
        this.envelopes = envelopes;
        this.store = store;
        this.passage = passage;
        this.reports = reports;
        this.files = files;
        this.accounts = accounts;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    protected boolean work() {
        if (service.isEmpty()) return false;
        var taken = envelopes.take(clock.instant());
        taken.ifPresent(envelope -> run(envelope, service.get()));
        return taken.isPresent();
    }

    private void run(EnvelopeRow envelope, SigningService there) {
        var id = envelope.contract();
        try {
            if (isOver(envelope, there)) {
                envelopes.close(id);
            } else {
                envelopes.asked(id, clock.instant());
            }
        } catch (IOException | RuntimeException failure) {
            envelopes.failed(id, String.valueOf(failure.getMessage()), clock.instant());
            LOG.atWarn()
                    .addKeyValue("contract", id.value())
                    .addKeyValue("attempt", envelope.attempts() + 1)
                    .addKeyValue("failure", failure)
                    .log("signing service not reached");
        }
    }

    private boolean isOver(EnvelopeRow envelope, SigningService there) throws IOException {
        var contract = passage.find(envelope.contract(), new Clockwork());
        if (!contract.state().isOpen()) return isWithdrawn(envelope, contract, there);
        // Nobody is asked to sign while it stands still.
        if (envelope.name().isEmpty() && contract.isHalted()) return false;
        var name = envelope.name().isPresent() ? envelope.name().get() : handOver(contract, there);
        var known = there.reports(name);
        // What both have signed meanwhile is taken in once it goes on.
        var both =
                !contract.isHalted()
                        && known.stream().anyMatch(report -> report.step() == Step.COUNTERSIGNED);
        var finished = both ? Optional.of(there.finished(name)) : Optional.<byte[]>empty();
        return !reports.take(contract.id(), known, finished).state().isOpen();
    }

    private static boolean isWithdrawn(
            EnvelopeRow envelope, Contract contract, SigningService there) throws IOException {
        if (envelope.name().isPresent() && contract.state() != ContractState.COMPLETED) {
            there.withdraw(envelope.name().get(), contract.state().name());
        }
        return true;
    }

    private String handOver(Contract contract, SigningService there) throws IOException {
        var paper = files.read(store.file(contract.id(), FileKind.PRINTED).orElseThrow());
        var envelope =
                there.hand(
                        new Handover(
                                contract.id().value().toString(),
                                contract.number(),
                                paper,
                                partner(contract),
                                vendor(),
                                contract.deadline().orElseThrow()));
        envelopes.name(contract.id(), envelope.name(), envelope.page());
        return envelope.name();
    }

    private Signer partner(Contract contract) {
        var owner = accounts.owners(contract.account()).getFirst();
        return new Signer(owner.name(), owner.email().value(), owner.language());
    }

    private Signer vendor() throws IOException {
        var signatories = staff.whoMay(Permission.COUNTERSIGN_CONTRACTS);
        if (signatories.isEmpty()) throw new IOException("nobody here may sign for the vendor");
        var one = signatories.getFirst();
        return new Signer(one.name(), one.email().value(), one.language());
    }
}
