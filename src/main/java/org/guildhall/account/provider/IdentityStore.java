package org.guildhall.account.provider;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which identity at which provider is which person here: the only class that names
/// `account_identity`. An identity is a provider's, an issuer's and a subject: never an address,
/// which may be somebody else's tomorrow.
@Component
class IdentityStore {
    private static final String PERSON =
            """
            select person_id from account_identity
             where provider = :provider and issuer = :issuer and subject = :subject
            """;
    private static final String SINCE =
            "select connected_at from account_identity where provider = :provider and person_id = :person";
    private static final String CONNECT =
            """
            insert into account_identity (provider, issuer, subject, person_id, connected_at)
            values (:provider, :issuer, :subject, :person, :now)
            on conflict (provider, person_id)
               do update set issuer = :issuer, subject = :subject, connected_at = :now
            """;
    private static final String END =
            "delete from account_identity where provider = :provider and person_id = :person";
    private static final String END_ALL = "delete from account_identity where provider = :provider";

    private final JdbcClient sql;
    private final Clock clock;

    IdentityStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Whose identity that is.
    Optional<PersonId> person(Provider provider, String subject) {
        return identity(PERSON, provider, subject).query(UUID.class).optional().map(PersonId::new);
    }

    /// Since when a person is connected there.
    Optional<Instant> since(UUID provider, PersonId person) {
        return of(SINCE, provider)
                .param("person", person.value())
                .query((row, _) -> row.getTimestamp("connected_at").toInstant())
                .optional();
    }

    /// Connects; the identity that the person had there before is nobody's then.
    void connect(Provider provider, String subject, PersonId person) {
        identity(CONNECT, provider, subject)
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// False when there was none.
    boolean end(UUID provider, PersonId person) {
        return of(END, provider).param("person", person.value()).update() == 1;
    }

    /// Nobody is connected there any more. Answers how many were.
    int endAll(UUID provider) {
        return of(END_ALL, provider).update();
    }

    private JdbcClient.StatementSpec identity(String statement, Provider provider, String subject) {
        return of(statement, provider.key())
                .param("issuer", provider.party().issuer())
                .param("subject", subject);
    }

    private JdbcClient.StatementSpec of(String statement, UUID provider) {
        return sql.sql(statement).param("provider", provider);
    }
}
