package org.guildhall.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Forgettable;
import org.guildhall.platform.retention.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases what signing in left behind once it is over; and a person who asked for it: name,
/// address, password, devices. The person's key stays, so that history still tells one doer from
/// another.
@Component
class SignInErasure implements Forgettable, Perishable {
    private static final String OVER =
            """
            select (select count(*) from account_session where expires_at < :before)
                 + (select count(*) from account_link where expires_at < :before)
                 + (select count(*) from account_token where expires_at < :before)
                 + (select count(*) from account_invitation
                     where coalesce(accepted_at, withdrawn_at, expires_at) < :before)
            """;
    private static final String ERASE =
            """
            with sessions as (delete from account_session where expires_at < :before returning 1),
                 links as (delete from account_link where expires_at < :before returning 1),
                 tokens as (delete from account_token where expires_at < :before returning 1),
                 invitations as (delete from account_invitation
                     where coalesce(accepted_at, withdrawn_at, expires_at) < :before returning 1)
            select (select count(*) from sessions) + (select count(*) from links)
                 + (select count(*) from tokens) + (select count(*) from invitations)
            """;
    private static final String HELD_OF =
            """
            select (select count(*) from account_session where person_id = :person)
                 + (select count(*) from account_link where person_id = :person)
                 + (select count(*) from account_token where person_id = :person)
                 + (select count(*) from account_factor where person_id = :person)
                 + (select count(*) from account_recovery_code where person_id = :person)
                 + (select count(*) from account_invitation i join account_person p on p.email = i.email
                     where p.id = :person)
                 + (select count(*) from account_person where id = :person and name <> '–')
            """;
    private static final String FORGET =
            """
            with sessions as (delete from account_session where person_id = :person returning 1),
                 links as (delete from account_link where person_id = :person returning 1),
                 tokens as (delete from account_token where person_id = :person returning 1),
                 factors as (delete from account_factor where person_id = :person returning 1),
                 codes as (delete from account_recovery_code where person_id = :person returning 1),
                 invitations as (delete from account_invitation i using account_person p
                     where p.email = i.email and p.id = :person returning 1),
                 person as (update account_person
                       set name = '–', email = 'erased-' || id || '@erased.invalid', password = '',
                           closed_at = coalesce(closed_at, :now), version = version + 1
                     where id = :person and name <> '–' returning 1)
            select (select count(*) from sessions) + (select count(*) from links)
                 + (select count(*) from tokens) + (select count(*) from factors) + (select count(*) from codes)
                 + (select count(*) from invitations) + (select count(*) from person)
            """;

    private final JdbcClient sql;
    private final Clock clock;

    SignInErasure(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public DataClass of() {
        return DataClass.SIGN_IN;
    }

    @Override
    public long over(Instant before) {
        return sql.sql(OVER).param("before", Timestamp.from(before)).query(Long.class).single();
    }

    @Override
    public long erase(Instant before) {
        return sql.sql(ERASE).param("before", Timestamp.from(before)).query(Long.class).single();
    }

    @Override
    public long heldOf(UUID person) {
        return sql.sql(HELD_OF).param("person", person).query(Long.class).single();
    }

    @Override
    public long forget(UUID person) {
        return sql.sql(FORGET)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
