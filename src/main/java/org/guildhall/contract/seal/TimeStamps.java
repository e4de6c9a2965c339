package org.guildhall.contract.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// A time-stamp service (RFC 3161 over HTTP): what it stamps lifts a signature to PAdES level B-T.
record TimeStamps(URI service, HttpClient http) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The same signature with a time stamp over its value; an error when the service refuses or
    /// does not answer in five seconds.
    CMSSignedData stamped(CMSSignedData signature) throws IOException {
        var signer = signature.getSignerInfos().iterator().next();
        var token = ASN1Primitive.fromByteArray(token(signer.getSignature()));
        var attribute =
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token));
        var stamped =
                SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(attribute));
        return CMSSignedData.replaceSigners(
                signature, new SignerInformationStore(List.of(stamped)));
    }

    private byte[] token(byte[] value) throws IOException {
        try {
            var question = new TimeStampRequestGenerator();
            question.setCertReq(true);
            var request =
                    question.generate(
                            TSPAlgorithms.SHA256,
                            MessageDigest.getInstance("SHA-256").digest(value),
                            new BigInteger(64, RANDOM));
            var answer = new TimeStampResponse(ask(request.getEncoded()));
            answer.validate(request);
            var token = answer.getTimeStampToken();
            if (token == null) {
                throw new IOException(
                        "the time-stamp service refused: " + answer.getStatusString());
            }
            return token.getEncoded();
        } catch (GeneralSecurityException | TSPException e) {
            throw new IOException("the time-stamp service's answer does not fit", e);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        var message =
                HttpRequest.newBuilder(service)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build();
        try {
            var answer = http.send(message, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the time-stamp service answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the time stamp", e);
        }
    }
}
