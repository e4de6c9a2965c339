package org.guildhall.contract.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.guildhall.contract.paper.ContractPaper;
import org.junit.jupiter.api.Test;

/// The European Commission's DSS judges our files by ETSI EN 319 102-1, knowing only the
/// authorities.
class IndependentValidationTest {
    private static final Seals SEALS = SampleContract.seals();
    private static final byte[] SIGNED = SampleContract.signed(SEALS);

    @Test
    void both_signatures_pass_totally() {
        var report = judge(SIGNED, List.of(SEALS.authority())).getSimpleReport();

        assertThat(report.getSignaturesCount()).isEqualTo(2);
        for (var signature : report.getSignatureIdList()) {
            assertThat(report.getIndication(signature))
                    .as(
                            report.getSubIndication(signature)
                                    + " "
                                    + report.getAdESValidationErrors(signature))
                    .isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(signature))
                    .isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        }
    }

    @Test
    void the_second_signature_changes_nothing_but_itself() {
        var diagnosis = judge(SIGNED, List.of(SEALS.authority())).getDiagnosticData();

        for (var signature : diagnosis.getSignatures()) {
            assertThat(signature.isSignatureIntact()).isTrue();
            assertThat(signature.arePdfModificationsDetected()).isFalse();
        }
    }

    @Test
    void one_changed_byte_fails() {
        var changed = SIGNED.clone();
        changed[changed.length / 4] ^= 1;

        var report = judge(changed, List.of(SEALS.authority())).getSimpleReport();

        assertThat(report.getSignaturesCount()).isPositive();
        assertThat(report.getSignatureIdList())
                .allMatch(signature -> report.getIndication(signature) == Indication.TOTAL_FAILED);
    }

    @Test
    void a_time_stamp_lifts_the_signature_to_the_next_level() throws IOException {
        try (var service = new SampleTimeStampService()) {
            var signing = new Signing(SEALS, Optional.of(service.stamping(true)));
            var paper =
                    ContractPaper.print(
                            "CON-2026-00001", SampleContract.draft(), SampleContract.FORM);
            var once = signing.sign(paper, SampleContract.partner(Optional.empty()));
            var twice = signing.sign(once, SampleContract.vendor());

            var anchors = List.of(SEALS.authority(), service.certificate());
            var report = judge(twice, anchors).getSimpleReport();

            assertThat(report.getSignaturesCount()).isEqualTo(2);
            assertThat(report.getSignatureIdList())
                    .allSatisfy(
                            signature -> {
                                assertThat(report.getIndication(signature))
                                        .isEqualTo(Indication.TOTAL_PASSED);
                                assertThat(report.getSignatureFormat(signature))
                                        .isEqualTo(SignatureLevel.PAdES_BASELINE_T);
                            });
        }
    }

    private static Reports judge(byte[] pdf, List<X509Certificate> anchors) {
        var trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }
}
