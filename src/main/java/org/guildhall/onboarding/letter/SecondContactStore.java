package org.guildhall.onboarding.letter;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.EmailAddress;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `onboarding_second_contact`.
@Component
public class SecondContactStore {
    private static final String PUT =
            """
            insert into onboarding_second_contact (application_id, email, name) values (:application, :email, :name)
            on conflict (application_id) do update set email = excluded.email, name = excluded.name
            """;
    private static final String REMOVE =
            "delete from onboarding_second_contact where application_id = :application";
    private static final String OF =
            "select name, email from onboarding_second_contact where application_id = :application";

    private final JdbcClient sql;

    SecondContactStore(JdbcClient sql) {
        this.sql = sql;
    }

    void put(ApplicationId application, SecondContact second) {
        sql.sql(PUT)
                .param("application", application.value())
                .param("email", second.email().value())
                .param("name", second.name())
                .update();
    }

    boolean remove(ApplicationId application) {
        return sql.sql(REMOVE).param("application", application.value()).update() == 1;
    }

    /// The second contact that an application has, if any.
    public Optional<SecondContact> of(UUID application) {
        return sql.sql(OF)
                .param("application", application)
                .query(
                        (row, _) ->
                                new SecondContact(
                                        row.getString("name"),
                                        new EmailAddress(row.getString("email"))))
                .optional();
    }
}
