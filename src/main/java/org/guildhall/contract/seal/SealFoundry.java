package org.guildhall.contract.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes an installation's own seals: a certificate authority and, issued by it, one
/// document-signing certificate for each side (P-256). The authority's key is used once and then
/// forgotten.
final class SealFoundry {
    private static final Duration AUTHORITY = Duration.ofDays(365 * 30);
    private static final Duration SIGNER = Duration.ofDays(365 * 20);

    /// Document signing, RFC 9336.
    private static final KeyPurposeId DOCUMENTS =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    /// No revocation information is to be had for this certificate, RFC 9608.
    private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

    private final SecureRandom random = new SecureRandom();
    private final String vendor;
    private final Instant now;

    private SealFoundry(String vendor, Instant now) {
        this.vendor = vendor;
        this.now = now;
    }

    /// New seals in a PKCS#12 key store that the password encrypts.
    static byte[] pkcs12(String vendor, Instant now, char[] password) {
        try {
            return new SealFoundry(vendor, now).store(password);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the installation's seals could not be made", e);
        }
    }

    private byte[] store(char[] password)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var authorityName = name("Document signing authority");
        var authorityKeys = keys();
        var authority = authority(authorityName, authorityKeys);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        for (var side : Side.values()) {
            var keys = keys();
            var signer = signer(name(title(side)), keys, authorityName, authorityKeys);
            store.setKeyEntry(
                    side.name(),
                    keys.getPrivate(),
                    password,
                    new Certificate[] {signer, authority});
        }
        var out = new ByteArrayOutputStream();
        store.store(out, password);
        return out.toByteArray();
    }

    private static String title(Side side) {
        return switch (side) {
            case PARTNER -> "Signed on behalf of the partner";
            case VENDOR -> "Signed for the vendor";
        };
    }

    private X509Certificate authority(X500Name name, KeyPair keys)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = certificate(name, keys, name, AUTHORITY);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return signed(builder, keys);
    }

    private X509Certificate signer(X500Name name, KeyPair keys, X500Name issuer, KeyPair issuerKeys)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder = certificate(name, keys, issuer, SIGNER);
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuerKeys.getPublic()));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(
                        new KeyPurposeId[] {DOCUMENTS, KeyPurposeId.id_kp_emailProtection}));
        builder.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
        return signed(builder, issuerKeys);
    }

    private X509v3CertificateBuilder certificate(
            X500Name name, KeyPair keys, X500Name issuer, Duration validity)
            throws GeneralSecurityException, IOException {
        var builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(120, random).setBit(120),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(validity)),
                        name,
                        keys.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair by)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, vendor)
                .addRDN(BCStyle.CN, common)
                .build();
    }

    private KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }
}
