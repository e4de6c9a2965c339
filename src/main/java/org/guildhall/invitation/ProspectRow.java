package org.guildhall.invitation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.PersonId;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.lifecycle.Interview;
import org.guildhall.invitation.lifecycle.Interview.Outcome;
import org.guildhall.invitation.lifecycle.Invitee;
import org.guildhall.invitation.lifecycle.Preparation;
import org.guildhall.invitation.lifecycle.Preparation.Responsible;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.Prospect.Standing;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.invitation.lifecycle.Sending;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A prospect as a row, written and read.
@Component
class ProspectRow {
    private static final TypeReference<Map<String, String>> DAYS = new TypeReference<>() {};

    private final JsonMapper json;

    ProspectRow(JsonMapper json) {
        this.json = json;
    }

    /// Everything of it that changes, by the names of the parameters.
    Map<String, Object> values(Prospect prospect) {
        var values = new HashMap<String, Object>();
        values.put("id", prospect.id().value());
        values.put("version", prospect.version());
        values.put("state", prospect.state().name());
        values.put("since", Timestamp.from(prospect.standing().since()));
        values.put("by", prospect.standing().by());
        preparation(prospect.preparation(), values);
        var sending = prospect.sending();
        values.put("sending", orNull(Types.INTEGER, sending.map(Sending::number)));
        values.put(
                "sentAt", orNull(Types.TIMESTAMP, sending.map(sent -> Timestamp.from(sent.at()))));
        values.put(
                "expires",
                orNull(Types.TIMESTAMP, sending.map(sent -> Timestamp.from(sent.expires()))));
        values.put("application", orNull(Types.OTHER, prospect.application()));
        return values;
    }

    private void preparation(Preparation preparation, Map<String, Object> values) {
        var invitee = preparation.invitee();
        values.put("company", invitee.company());
        values.put("name", invitee.name());
        values.put("email", invitee.email().value());
        values.put("language", invitee.language().toLanguageTag());
        values.put("responsible", preparation.responsible().person().value());
        values.put("responsibleName", preparation.responsible().name());
        values.put("received", json.writeValueAsString(days(preparation.received())));
        var held = preparation.interview();
        values.put("day", orNull(Types.DATE, held.map(Interview::day).map(Date::valueOf)));
        values.put("people", orNull(Types.VARCHAR, held.map(Interview::people)));
        values.put("notes", orNull(Types.VARCHAR, held.map(Interview::notes)));
        values.put("outcome", orNull(Types.VARCHAR, held.map(Interview::outcome).map(Enum::name)));
    }

    Prospect prospect(ResultSet row, int number) throws SQLException {
        return new Prospect(
                new ProspectId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getLong("version"),
                new Standing(
                        ProspectState.valueOf(row.getString("state")),
                        row.getTimestamp("since").toInstant(),
                        row.getString("by")),
                row.getInt("programme_version"),
                new Preparation(
                        invitee(row),
                        new Responsible(
                                new PersonId(row.getObject("responsible_id", UUID.class)),
                                row.getString("responsible_name")),
                        received(row.getString("received")),
                        interview(row)),
                sending(row),
                Optional.ofNullable(row.getObject("application_id", UUID.class)));
    }

    private static Invitee invitee(ResultSet row) throws SQLException {
        return new Invitee(
                row.getString("company"),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("site"),
                row.getString("programme"));
    }

    private static Optional<Interview> interview(ResultSet row) throws SQLException {
        var day = row.getDate("interviewed_on");
        if (day == null) return Optional.empty();
        return Optional.of(
                new Interview(
                        day.toLocalDate(),
                        row.getString("interview_people"),
                        row.getString("interview_notes"),
                        Outcome.valueOf(row.getString("interview_outcome"))));
    }

    private static Optional<Sending> sending(ResultSet row) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        if (sent == null) return Optional.empty();
        return Optional.of(
                new Sending(
                        row.getInt("sending"),
                        sent.toInstant(),
                        row.getTimestamp("expires_at").toInstant()));
    }

    private static Map<String, String> days(Map<String, LocalDate> received) {
        return received.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, day -> day.getValue().toString()));
    }

    private Map<String, LocalDate> received(String written) {
        return json.readValue(written, DAYS).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, day -> LocalDate.parse(day.getValue())));
    }

    private static SqlParameterValue orNull(int type, Optional<?> value) {
        return new SqlParameterValue(type, value.orElse(null));
    }
}
