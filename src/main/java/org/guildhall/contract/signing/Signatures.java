package org.guildhall.contract.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.account.Accounts;
import org.guildhall.contract.lifecycle.Action;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Filed;
import org.guildhall.contract.lifecycle.Passage;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.seal.Inscription;
import org.guildhall.contract.seal.SealedPdf;
import org.guildhall.contract.seal.Side;
import org.guildhall.contract.seal.Signing;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.web.Invalid;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Signing: the partner's owner with a mailed code, then the vendor's signatory. With the second
/// signature the contract is complete.
@Component
@NamedInterface("signing")
public class Signatures {
    private final Passage passage;
    private final SigningCodes codes;
    private final Signing signing;
    private final Conclusion conclusion;
    private final Files files;
    private final Accounts accounts;
    private final ContractMails mails;
    private final Clock clock;

    Signatures(
            Passage passage,
            SigningCodes codes,
            Signing signing,
            Conclusion conclusion,
            Files files,
            Accounts accounts,
            ContractMails mails,
            Clock clock) {
        this.passage = passage;
        this.codes = codes;
        this.signing = signing;
        this.conclusion = conclusion;
        this.files = files;
        this.accounts = accounts;
        this.mails = mails;
        this.clock = clock;
    }

    /// Mails a signing code to the owner who asks for it.
    @Transactional
    public void mailCode(ContractId id, Member caller, Witness witness) {
        var contract = passage.find(id, caller);
        passage.expect(contract, Action.CODE, caller);
        var signer = accounts.person(caller.person());
        var code = codes.issue(id, caller.person(), signer.email());
        passage.note(
                contract,
                Action.CODE,
                caller,
                Map.of("email", signer.email().value(), "address", witness.address()));
        mails.code(contract, signer, code);
    }

    /// The partner's signature. A wrong code counts as one of five tries, whatever else happens.
    @Transactional(noRollbackFor = Invalid.class)
    public Contract sign(
            ContractId id,
            long version,
            String code,
            Autograph autograph,
            Member caller,
            Witness witness) {
        var found = passage.seen(id, version, FileKind.PRINTED, caller);
        var seen = found.contract();
        passage.expect(seen, Action.SIGN, caller);
        var mailedTo = codes.spend(id, caller.person(), code);
        var now = clock.instant();
        var given = sign(found.file(), partner(seen, autograph, now));
        var evidence =
                Map.of(
                        "name", autograph.typed(),
                        "email", mailedTo,
                        "method", autograph.method(),
                        "address", witness.address(),
                        "stamped", given.stamped(),
                        "sha256", given.file().sha256());
        var signed = new Filed(FileKind.SIGNED, given.file());
        return passage.step(seen, Action.SIGN, caller, evidence, signed);
    }

    /// The vendor's signature, by which the contract is complete. It is in force from the given
    /// day, or from the first one possible.
    @Transactional
    public Contract countersign(
            ContractId id, long version, Optional<LocalDate> from, Staff caller, Witness witness) {
        var found = passage.seen(id, version, FileKind.SIGNED, caller);
        var seen = found.contract();
        passage.expect(seen, Action.COUNTERSIGN, caller);
        var day = conclusion.effective(seen, from);
        var now = clock.instant();
        var given = sign(found.file(), vendor(seen, caller, now));
        var evidence =
                Map.of(
                        "name", caller.name(),
                        "email", accounts.person(caller.person()).email().value(),
                        "method", "typed",
                        "address", witness.address(),
                        "stamped", given.stamped(),
                        "sha256", given.file().sha256(),
                        "effective", day.toString());
        return conclusion.conclude(seen, Action.COUNTERSIGN, day, given.file(), caller, evidence);
    }

    /// A file with one more signature.
    ///
    /// @param stamped the time that the time-stamp service confirms, `missing` where it was away,
    ///   nothing where there is none
    private record Given(FileId file, String stamped) {}

    private Given sign(FileId before, Inscription inscription) {
        var signed = signing.sign(files.read(before), inscription);
        return new Given(files.store(signed), stamped(signed));
    }

    private String stamped(byte[] signed) {
        if (signing.stamping().isEmpty()) return "";
        var signatures = SealedPdf.read(signed, signing.seals()).orElseThrow().signatures();
        return signatures.getLast().stamped().map(Instant::toString).orElse("missing");
    }

    private static Inscription partner(Contract contract, Autograph autograph, Instant now) {
        return new Inscription(
                Side.PARTNER,
                autograph.typed(),
                contract.draft().partner().name(),
                "Agrees to contract " + contract.number(),
                now,
                contract.draft().zone(),
                autograph.typed(),
                autograph.drawn());
    }

    private static Inscription vendor(Contract contract, Staff caller, Instant now) {
        return new Inscription(
                Side.VENDOR,
                caller.name(),
                contract.draft().vendor().name(),
                "Agrees to contract " + contract.number(),
                now,
                contract.draft().zone(),
                caller.name(),
                Optional.empty());
    }
}
