package org.guildhall.contract.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// Checks one signature of a PDF against the bytes of the file.
final class SignatureCheck {
    private final byte[] file;
    private final PDSignature dictionary;
    private final Seals seals;

    SignatureCheck(byte[] file, PDSignature dictionary, Seals seals) {
        this.file = file;
        this.dictionary = dictionary;
        this.seals = seals;
    }

    SignatureFinding finding() {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(covered()), container());
            var signer = signed.getSignerInfos().iterator().next();
            return finding(signer, certificate(signed, signer));
        } catch (IOException
                | GeneralSecurityException
                | CMSException
                | OperatorCreationException
                | RuntimeException _) { // a stranger's signature may be broken in any way
            return finding("", false, false, Optional.empty());
        }
    }

    private SignatureFinding finding(SignerInformation signer, X509Certificate certificate)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
        var intact = namesItsCertificate(signer, certificate) && verifies(signer, verifier);
        return finding(
                certificate.getSubjectX500Principal().getName(),
                intact,
                seals.own(certificate),
                stamped(signer));
    }

    private SignatureFinding finding(
            String certificate, boolean intact, boolean ours, Optional<Instant> stamped) {
        var range = dictionary.getByteRange();
        var endsFile = range.length == 4 && range[2] + range[3] == file.length;
        var at = Optional.ofNullable(dictionary.getSignDate()).map(date -> date.toInstant());
        return new SignatureFinding(
                Objects.requireNonNullElse(dictionary.getName(), ""),
                Objects.requireNonNullElse(dictionary.getReason(), ""),
                at,
                certificate,
                intact,
                ours,
                endsFile,
                stamped);
    }

    private static boolean verifies(SignerInformation signer, SignerInformationVerifier verifier) {
        try {
            return signer.verify(verifier);
        } catch (CMSException _) {
            return false; // the digest differs: something was changed
        }
    }

    /// The two pieces around the signature value; the gap between them must be that value and
    /// nothing else, or text could hide in it.
    private byte[] covered() throws IOException {
        var range = dictionary.getByteRange();
        if (range.length != 4 || range[0] != 0 || !gapIsContents(range)) {
            throw new IOException("the signature does not cover the file from its start");
        }
        var out = new ByteArrayOutputStream(range[1] + range[3]);
        out.write(file, 0, range[1]);
        out.write(file, range[2], range[3]);
        return out.toByteArray();
    }

    private boolean gapIsContents(int[] range) {
        var from = range[1];
        var to = range[2];
        if (from < 0 || to > file.length || to - from < 2 || range[3] > file.length - to) {
            return false;
        }
        var gap = new String(file, from, to - from, StandardCharsets.US_ASCII);
        var value = HexFormat.of().formatHex(dictionary.getContents());
        return gap.equalsIgnoreCase("<" + value + ">");
    }

    /// The container without the zeros that fill its room (newer readers of ASN.1 refuse them).
    private ContentInfo container() throws IOException {
        try (var in = new ASN1InputStream(dictionary.getContents())) {
            var container = ContentInfo.getInstance(in.readObject());
            for (var filler : in.readAllBytes()) {
                if (filler != 0) {
                    throw new IOException("something hides behind the signature value");
                }
            }
            return container;
        }
    }

    private static X509Certificate certificate(CMSSignedData signed, SignerInformation signer)
            throws GeneralSecurityException {
        for (var holder : signed.getCertificates().getMatches(null)) {
            if (signer.getSID().match(holder)) {
                return new JcaX509CertificateConverter().getCertificate(holder);
            }
        }
        throw new GeneralSecurityException("the signer's certificate is not in the signature");
    }

    private static boolean namesItsCertificate(
            SignerInformation signer, X509Certificate certificate) throws GeneralSecurityException {
        var attributes = signer.getSignedAttributes();
        var named = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        var id = SigningCertificateV2.getInstance(named.getAttributeValues()[0]).getCerts()[0];
        var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return MessageDigest.isEqual(digest, id.getCertHash());
    }

    private static Optional<Instant> stamped(SignerInformation signer) throws IOException {
        var attributes = signer.getUnsignedAttributes();
        var stamp =
                attributes == null
                        ? null
                        : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (stamp == null) {
            return Optional.empty();
        }
        try {
            var content = ContentInfo.getInstance(stamp.getAttributeValues()[0]);
            var token = new TimeStampToken(content);
            var digest = MessageDigest.getInstance("SHA-256").digest(signer.getSignature());
            return MessageDigest.isEqual(digest, token.getTimeStampInfo().getMessageImprintDigest())
                    ? Optional.of(token.getTimeStampInfo().getGenTime().toInstant())
                    : Optional.empty();
        } catch (TSPException | GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
