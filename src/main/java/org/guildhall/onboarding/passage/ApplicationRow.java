package org.guildhall.onboarding.passage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.access.PersonId;
import org.guildhall.access.Uid;
import org.guildhall.onboarding.lifecycle.Agreement;
import org.guildhall.onboarding.lifecycle.Applicant;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Approval;
import org.guildhall.onboarding.lifecycle.Done;
import org.guildhall.onboarding.lifecycle.Hold;
import org.guildhall.onboarding.lifecycle.InformationRequest;
import org.guildhall.onboarding.lifecycle.Rejection;
import org.guildhall.onboarding.lifecycle.Review;
import org.guildhall.onboarding.lifecycle.Reviewer;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.programme.form.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An application read from its row.
@Component
public class ApplicationRow implements RowMapper<Application> {
    private static final TypeReference<Map<String, List<String>>> ANSWERS =
            new TypeReference<>() {};
    private static final TypeReference<Map<String, Done>> ACTIVATION = new TypeReference<>() {};

    private final JsonMapper json;

    ApplicationRow(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Application mapRow(ResultSet row, int number) throws SQLException {
        return new Application(
                identity(row),
                row.getLong("version"),
                new Application.Standing(
                        Stage.valueOf(row.getString("stage")),
                        row.getTimestamp("stage_since").toInstant(),
                        row.getString("stage_by"),
                        json(row, "hold", Hold.class)),
                new Answers(json.readValue(row.getString("answers"), ANSWERS)),
                Optional.ofNullable(row.getString("contact_email")),
                new Review(
                        reviewer(row),
                        texts(row.getArray("checklist")),
                        instant(row, "submitted_at"),
                        json(row, "asked", InformationRequest.class),
                        json(row, "rejection", Rejection.class)),
                new Agreement(
                        Optional.ofNullable(row.getObject("sheet", Integer.class)),
                        json(row, "approval", Approval.class),
                        Optional.ofNullable(row.getObject("contract_id", UUID.class)),
                        instant(row, "effective_at"),
                        json.readValue(row.getString("activation"), ACTIVATION)));
    }

    @Nullable String json(Optional<?> part) {
        return part.map(json::writeValueAsString).orElse(null);
    }

    String json(Answers answers) {
        return json.writeValueAsString(answers.values());
    }

    String json(Map<String, Done> activation) {
        return json.writeValueAsString(activation);
    }

    private <T> Optional<T> json(ResultSet row, String column, Class<T> type) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(text -> json.readValue(text, type));
    }

    private static Application.Identity identity(ResultSet row) throws SQLException {
        return new Application.Identity(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new Applicant(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new Uid(row.getString("uid")),
                        row.getString("site"),
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("company"),
                        row.getString("country"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("person_name"),
                        Locale.forLanguageTag(row.getString("language"))),
                row.getString("programme"),
                row.getInt("programme_version"));
    }

    private static Optional<Reviewer> reviewer(ResultSet row) throws SQLException {
        var person = Optional.ofNullable(row.getObject("reviewer_id", UUID.class));
        var name = row.getString("reviewer_name");
        return person.map(id -> new Reviewer(new PersonId(id), name));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
