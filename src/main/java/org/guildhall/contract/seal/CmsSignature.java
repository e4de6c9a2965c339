package org.guildhall.contract.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// The cryptographic part of a signature: CAdES in a PDF as ETSI EN 319 142-1 (PAdES) level B-B
/// wants it, that is with the signing certificate's digest and without a signing time of its own.
final class CmsSignature {
    private CmsSignature() {}

    /// Signs the content and returns the detached CMS container.
    static CMSSignedData over(InputStream content, Seal seal) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer(seal));
            generator.addCertificates(new JcaCertStore(seal.chain()));
            return generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false);
        } catch (GeneralSecurityException | CMSException | OperatorCreationException e) {
            throw new IOException("the document could not be signed", e);
        }
    }

    private static SignerInfoGenerator signer(Seal seal)
            throws GeneralSecurityException, OperatorCreationException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        return new JcaSignerInfoGeneratorBuilder(digests)
                .setSignedAttributeGenerator(attributes(seal))
                .build(
                        new JcaContentSignerBuilder(seal.algorithm()).build(seal.key()),
                        seal.certificate());
    }

    private static CMSAttributeTableGenerator attributes(Seal seal)
            throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(seal.certificate().getEncoded());
        var certificate = new SigningCertificateV2(new ESSCertIDv2(digest));
        var usual =
                new DefaultSignedAttributeTableGenerator(
                        new AttributeTable(
                                new Attribute(
                                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                                        new DERSet(certificate))));
        return parameters -> without(usual.getAttributes(parameters));
    }

    private static AttributeTable without(AttributeTable usual) {
        var table = usual;
        for (ASN1ObjectIdentifier unwanted :
                new ASN1ObjectIdentifier[] {
                    CMSAttributes.signingTime, CMSAttributes.cmsAlgorithmProtect
                }) {
            table = table.remove(unwanted);
        }
        return table;
    }
}
