package org.guildhall.contract.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Filed;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.seal.Signing;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contracts that are signed on paper: the partner's scan, what the vendor finds when comparing it,
/// and the paper that both have signed.
@Component
public class Scans {
    private final Passage passage;
    private final Files files;
    private final Signing signing;
    private final Conclusion conclusion;

    Scans(Passage passage, Files files, Signing signing, Conclusion conclusion) {
        this.passage = passage;
        this.files = files;
        this.signing = signing;
        this.conclusion = conclusion;
    }

    /// The owner hands in the paper that the partner has signed.
    @Transactional
    public Contract handIn(
            ContractId id, long version, List<Upload> parts, Member caller, Witness witness) {
        var seen = passage.seen(id, version, caller);
        passage.expect(seen, Action.SCAN, caller);
        var scan = files.store(Binding.of(parts));
        var evidence = Map.of("address", witness.address(), "sha256", scan.sha256());
        var handedIn = new Filed(FileKind.SCAN, scan);
        return passage.step(seen, Action.SCAN, caller, evidence, handedIn);
    }

    /// The scan agrees with what was sent, and is signed.
    @Transactional
    public Contract accept(ContractId id, long version, PaperSignature signature, Staff caller) {
        var found = passage.seen(id, version, FileKind.SCAN, caller);
        var seen = found.contract();
        passage.expect(seen, Action.ACCEPT, caller);
        check(seen, signature);
        var scan = found.file();
        var evidence =
                Map.of(
                        "name",
                        signature.name(),
                        "day",
                        signature.day().toString(),
                        "sha256",
                        scan.sha256());
        var signed = new Filed(FileKind.SIGNED, scan);
        return passage.step(seen, Action.ACCEPT, caller, evidence, signed);
    }

    /// The scan won't do; the partner reads why and hands in another.
    @Transactional
    public Contract giveBack(ContractId id, long version, String reason, Staff caller) {
        var seen = passage.seen(id, version, caller);
        return passage.step(seen, Action.RETURN, caller, reason, Map.of());
    }

    /// The paper that the vendor has signed too, by which the contract is complete. What is kept
    /// carries the vendor's seal, so that nobody changes it unseen.
    @Transactional
    public Contract conclude(
            ContractId id,
            long version,
            List<Upload> parts,
            PaperSignature signature,
            Optional<LocalDate> from,
            Staff caller,
            Witness witness) {
        var seen = passage.seen(id, version, caller);
        passage.expect(seen, Action.CONCLUDE, caller);
        check(seen, signature);
        var day = conclusion.effective(seen, from);
        var file = sealed(seen, Binding.of(parts));
        var evidence =
                Map.of(
                        "name", signature.name(),
                        "day", signature.day().toString(),
                        "method", "paper",
                        "address", witness.address(),
                        "sha256", file.sha256(),
                        "effective", day.toString());
        return conclusion.conclude(seen, Action.CONCLUDE, day, file, caller, evidence);
    }

    private FileId sealed(Contract contract, byte[] paper) {
        var reason = "Scan of contract " + contract.number() + ", signed on paper by both parties";
        var vendor = contract.draft().vendor().name();
        return files.store(signing.attest(paper, vendor, reason, conclusion.now()));
    }

    /// Nobody signs before the contract was sent, or tomorrow.
    private void check(Contract contract, PaperSignature signature) {
        var sent = contract.sent().orElseThrow().atZone(contract.draft().zone()).toLocalDate();
        if (signature.day().isAfter(conclusion.today(contract))) {
            throw Invalid.at("signed", "contract.paper.day.future");
        }
        if (signature.day().isBefore(sent)) {
            throw Invalid.at("signed", "contract.paper.day.early", sent);
        }
    }
}
