package org.guildhall.contract.seal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `contract_seal` and `contract_certificate`.
@Component
class SealStore {
    private static final String MAKE =
            """
            insert into contract_seal (pkcs12, made_at) values (:pkcs12, :now) on conflict do nothing
            """;
    private static final String FIND = "select pkcs12 from contract_seal";
    private static final String REMEMBER =
            """
            insert into contract_certificate (sha256, subject, certificate, first_used)
            values (:sha256, :subject, :certificate, :now) on conflict do nothing
            """;
    private static final String REMEMBERED = "select certificate from contract_certificate";

    private final JdbcClient sql;
    private final Clock clock;

    SealStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The installation's key store; the first one to ask makes it, also with several nodes.
    byte[] own(Supplier<byte[]> fresh) {
        var found = found(sql);
        if (found.isPresent()) {
            return found.get();
        }
        sql.sql(MAKE)
                .param("pkcs12", fresh.get())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return sql.sql(FIND).query(byte[].class).single();
    }

    /// The installation's key store, once there is one.
    static Optional<byte[]> found(JdbcClient sql) {
        return sql.sql(FIND).query(byte[].class).optional();
    }

    /// Keeps the certificate of a seal, so that its signatures count as ours for ever.
    void remember(X509Certificate certificate) {
        try {
            var encoded = certificate.getEncoded();
            sql.sql(REMEMBER)
                    .param("sha256", SealedPdf.fingerprint(encoded))
                    .param("subject", certificate.getSubjectX500Principal().getName())
                    .param("certificate", encoded)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<X509Certificate> remembered() {
        return sql.sql(REMEMBERED).query(byte[].class).list().stream()
                .map(SealStore::certificate)
                .toList();
    }

    private static X509Certificate certificate(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new IllegalStateException("a kept certificate can't be read", e);
        }
    }
}
