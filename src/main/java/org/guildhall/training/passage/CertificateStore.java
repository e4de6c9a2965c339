package org.guildhall.training.passage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `training_certificate`.
@Component
public class CertificateStore {
    private static final String ISSUE =
            """
            insert into training_certificate (id, number, partnership_id, person_id, person_name, course, score, issued_at, expires_at)
            values (:id, :number, :partnership, :person, :name, :course, :score, :issued, :expires)
            """;
    private static final String OF =
            "select * from training_certificate where partnership_id = :partnership order by"
                    + " issued_at, number";
    private static final String BY_ID = "select * from training_certificate where id = :id";
    private static final String REMINDED =
            "update training_certificate set reminded_at = :at where id = :id and reminded_at is"
                    + " null";

    private final JdbcClient sql;

    CertificateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Keeps a new certificate.
    public void issue(Certificate certificate) {
        sql.sql(ISSUE)
                .param("id", certificate.id())
                .param("number", certificate.number())
                .param("partnership", certificate.partnership())
                .param("person", certificate.person().value())
                .param("name", certificate.name())
                .param("course", certificate.course())
                .param("score", certificate.score())
                .param("issued", Timestamp.from(certificate.issued()))
                .param("expires", Timestamp.from(certificate.expires()))
                .update();
    }

    /// Oldest first.
    List<Certificate> of(UUID partnership) {
        return sql.sql(OF)
                .param("partnership", partnership)
                .query(CertificateStore::certificate)
                .list();
    }

    /// A certificate, whoever asks.
    public Optional<Certificate> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(CertificateStore::certificate).optional();
    }

    /// False when its end was reminded of already.
    boolean remind(UUID id, Instant at) {
        return sql.sql(REMINDED).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("partnership_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getString("course"),
                row.getInt("score"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
