package org.guildhall.doctor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.contract.seal.SealExpiry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Until when contracts can be signed.
final class SealCheck {
    private static final String SUBJECT = "seals";
    private static final Duration SOON = Duration.ofDays(60);

    private final Patient patient;
    private final JdbcClient sql;

    SealCheck(Patient patient, JdbcClient sql) {
        this.patient = patient;
        this.sql = sql;
    }

    Finding look() {
        try {
            return expiry().map(this::until)
                    .orElseGet(
                            () ->
                                    Finding.ok(
                                            SUBJECT, "none yet; they are made at the first start"));
        } catch (IllegalArgumentException | IOException unreadable) {
            return Finding.failed(
                    SUBJECT,
                    "can't be opened",
                    patient.seals().isPresent()
                            ? "mend guildhall.signing.pkcs12 and its password, or"
                                    + " guildhall.signing.pkcs11 and its PIN"
                            : "the key is not the one they were made with: put the right one back");
        }
    }

    private Optional<Instant> expiry() throws IOException {
        var file = patient.seals();
        if (file.isPresent()) {
            var seals = file.get();
            return Optional.of(
                    seals.isToken()
                            ? SealExpiry.ofToken(seals.file(), seals.password())
                            : SealExpiry.of(seals.file(), seals.password()));
        }
        return patient.key().flatMap(key -> SealExpiry.of(sql, key));
    }

    private Finding until(Instant end) {
        var left = Duration.between(patient.clock().instant(), end);
        var words = "the certificate holds until " + end;
        var remedy = "have a new certificate issued (docs/contracts.md)";
        if (left.isNegative()) return Finding.failed(SUBJECT, words, remedy);
        return left.compareTo(SOON) < 0
                ? Finding.warning(SUBJECT, words, remedy)
                : Finding.ok(SUBJECT, words);
    }
}
