package org.guildhall.contract.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time-stamp service (RFC 3161) on this machine, with a certificate of its own.
public final class SampleTimeStampService implements AutoCloseable {
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final HttpServer server;
    private volatile boolean away;

    public SampleTimeStampService() throws IOException {
        try {
            keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
            certificate = issue(keys);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException(e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    X509Certificate certificate() {
        return certificate;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    Stamping stamping(boolean required) {
        return new Stamping(new TimeStamps(address(), HttpClient.newHttpClient()), required);
    }

    /// From now on it answers that it can't, or that it can again.
    public void isAway(boolean now) {
        away = now;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            var answer =
                    new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED)
                            .generate(request, BigInteger.ONE, Date.from(Instant.now()))
                            .getEncoded();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IOException(e);
        }
    }

    private TimeStampTokenGenerator tokens()
            throws GeneralSecurityException, OperatorCreationException, TSPException {
        var signer =
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withECDSA", keys.getPrivate(), certificate);
        DigestCalculator digest =
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(
                                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                        TSPAlgorithms.SHA256));
        var tokens =
                new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier("1.2.3.4.5"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return tokens;
    }

    private static X509Certificate issue(KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var name = new X500Name("CN=Sample time-stamp service");
        var now = Instant.now();
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.TEN,
                        Date.from(now.minusSeconds(3600)),
                        Date.from(now.plusSeconds(86_400)),
                        name,
                        keys.getPublic());
        builder.addExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(keys.getPrivate())));
    }
}
