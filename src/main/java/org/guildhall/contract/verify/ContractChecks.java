package org.guildhall.contract.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.lifecycle.ContractStore;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.seal.SealedPdf;
import org.guildhall.contract.seal.Seals;
import org.guildhall.programme.ContractTerms.Route;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers anybody who asks whether a contract is genuine, by file or by number.
@Component
public class ContractChecks {
    private final ContractStore store;
    private final Seals seals;

    ContractChecks(ContractStore store, Seals seals) {
        this.store = store;
        this.seals = seals;
    }

    /// What became of a check.
    public sealed interface Verdict {}

    /// The file is, byte for byte, the finished contract that is kept here.
    public record Genuine(Known contract, SealedPdf pdf) implements Verdict {}

    /// The file is one of ours on the way to the finished contract, or its certificate of
    /// completion.
    public record Earlier(Known contract, FileKind kind, SealedPdf pdf) implements Verdict {}

    /// The signatures are ours and whole, but no such file is kept here.
    public record Unknown(SealedPdf pdf) implements Verdict {}

    /// The file was changed, or its signatures are not ours, or it has none.
    public record Doubtful(SealedPdf pdf) implements Verdict {}

    /// The file can't be read as a PDF.
    public record Unreadable() implements Verdict {}

    /// What a number or a genuine file tells everybody: no party's name, only what can be compared.
    ///
    /// @param sha256 of the finished file, once there is one
    public record Known(
            String number,
            ContractState state,
            Route route,
            Optional<LocalDate> effective,
            Optional<String> sha256) {}

    /// Checks a file of anybody's.
    @Transactional(readOnly = true)
    public Verdict file(byte[] content) {
        var read = SealedPdf.read(content, seals);
        if (read.isEmpty()) {
            return new Unreadable();
        }
        var pdf = read.get();
        var contract = store.byFile(pdf.sha256());
        return contract.map(found -> kept(found, pdf))
                .orElseGet(() -> pdf.good() ? new Unknown(pdf) : new Doubtful(pdf));
    }

    /// What is known of a contract by its number.
    @Transactional(readOnly = true)
    public Optional<Known> number(String number) {
        return store.byNumber(written(number))
                .filter(contract -> contract.state() != ContractState.DRAFTED)
                .map(this::known);
    }

    /// As numbers are written here, with blanks or another dash too, as people copy them.
    private static String written(String number) {
        return number.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", "-");
    }

    /// The certificate that whoever verifies has to trust (X.509, DER).
    public byte[] authority() {
        try {
            return seals.authority().getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Verdict kept(Contract contract, SealedPdf pdf) {
        var kind =
                List.of(FileKind.values()).stream()
                        .filter(each -> isFile(contract, each, pdf))
                        .findFirst()
                        .orElseThrow();
        return kind == FileKind.COMPLETED
                ? new Genuine(known(contract), pdf)
                : new Earlier(known(contract), kind, pdf);
    }

    private boolean isFile(Contract contract, FileKind kind, SealedPdf pdf) {
        return store.file(contract.id(), kind)
                .filter(file -> file.sha256().equals(pdf.sha256()))
                .isPresent();
    }

    private Known known(Contract contract) {
        return new Known(
                contract.number(),
                contract.state(),
                contract.route(),
                contract.effective(),
                store.file(contract.id(), FileKind.COMPLETED).map(file -> file.sha256()));
    }
}
