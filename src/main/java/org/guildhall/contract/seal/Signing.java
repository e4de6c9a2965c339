package org.guildhall.contract.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.cms.CMSSignedData;

/// Signs a PDF as PAdES (ETSI EN 319 142-1): level B-B, or B-T where a time-stamp service is
/// configured. Each signature is added to the end of the file, so the ones before stay valid.
public record Signing(Seals seals, Optional<Stamping> stamping) {
    private static final int ROOM_FOR_SIGNATURE = 20_000;

    /// The file with one more signature, visible at its place on the last page.
    public byte[] sign(byte[] pdf, Inscription inscription) {
        var out = new ByteArrayOutputStream(pdf.length + 64_000);
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            var last = document.getNumberOfPages() - 1;
            var mark = SignatureMark.print(document.getPage(last).getMediaBox(), inscription);
            options.setVisualSignature(new ByteArrayInputStream(mark));
            options.setPage(last);
            options.setPreferredSignatureSize(ROOM_FOR_SIGNATURE);
            document.addSignature(
                    dictionary(inscription.name(), inscription.reason(), inscription.at()),
                    options);
            seal(document, out, seals.of(inscription.side()));
        } catch (IOException e) {
            throw new UncheckedIOException("the contract could not be signed", e);
        }
        return out.toByteArray();
    }

    /// The file under an invisible seal of the vendor's.
    public byte[] attest(byte[] pdf, String name, String reason, Instant at) {
        var out = new ByteArrayOutputStream(pdf.length + 64_000);
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM_FOR_SIGNATURE);
            document.addSignature(dictionary(name, reason, at), options);
            seal(document, out, seals.of(Side.VENDOR));
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be sealed", e);
        }
        return out.toByteArray();
    }

    private static PDSignature dictionary(String name, String reason, Instant at) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
        signature.setName(name);
        signature.setReason(reason);
        signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        return signature;
    }

    private void seal(PDDocument document, ByteArrayOutputStream out, Seal seal)
            throws IOException {
        var waiting = document.saveIncrementalForExternalSigning(out);
        var signature = CmsSignature.over(waiting.getContent(), seal);
        waiting.setSignature(stamped(signature).getEncoded());
    }

    private CMSSignedData stamped(CMSSignedData signature) {
        return stamping.map(service -> service.over(signature)).orElse(signature);
    }
}
