package org.guildhall.diagnosis;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.AccountId;
import org.guildhall.diagnosis.Consultation.Customer;
import org.guildhall.diagnosis.Consultation.Overruling;
import org.guildhall.diagnosis.catalogue.Catalogue;
import org.guildhall.diagnosis.catalogue.Used;
import org.guildhall.diagnosis.fact.Finding;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.FactValue;
import org.guildhall.ticket.lifecycle.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `diagnosis_consultation` and `diagnosis_finding`.
@Component
class ConsultationStore {
    private static final String ADD =
            """
            insert into diagnosis_consultation (id, ticket_id, account_id, language, code, version, made_at, made_by)
            values (:id, :ticket, :account, :language, :code, :version, :now, :by)
            """;
    private static final String ADD_FINDING =
            """
            insert into diagnosis_finding (consultation_id, place, fact, type, value, source, read_at)
            values (:consultation, :place, :fact, :type, :value, :source, :read)
            """;
    private static final String NEWEST =
            """
            select * from diagnosis_consultation where ticket_id = :ticket order by made_at desc, id desc limit 1
            """;
    private static final String FINDINGS =
            "select * from diagnosis_finding where consultation_id = :consultation order by place";
    private static final String OF_TICKETS =
            "select count(*) from diagnosis_consultation where ticket_id = any(:tickets)";
    private static final String DOMAINS =
            """
            select distinct on (asked.value, c.code) asked.value, c.code, c.version, c.made_at, live.value as live
              from diagnosis_consultation c
              join diagnosis_finding asked on asked.consultation_id = c.id and asked.fact = 'asked.domain'
              left join diagnosis_finding live on live.consultation_id = c.id and live.fact = 'records.live'
             where c.account_id = :account and asked.value is not null
             order by asked.value, c.code, c.made_at desc limit 20
            """;
    private static final String ERASE =
            "delete from diagnosis_consultation where ticket_id = any(:tickets)";
    private static final String FOLLOW =
            """
            update diagnosis_consultation set ticket_id = :in
             where ticket_id = :from
               and not exists (select 1 from diagnosis_consultation where ticket_id = :in)
            """;
    private static final String OVERRULE =
            """
            update diagnosis_consultation
               set chosen = :rules, reason = :reason, overruled_at = :now, overruled_by = :by
             where id = :id and overruled_at is null
            """;

    private final JdbcClient sql;
    private final Catalogue catalogue;

    ConsultationStore(JdbcClient sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    void add(Consultation made) {
        sql.sql(ADD)
                .param("id", made.id())
                .param("ticket", made.ticket())
                .param("account", made.customer().map(each -> each.account().value()).orElse(null))
                .param(
                        "language",
                        made.customer().map(each -> each.language().toLanguageTag()).orElse(null))
                .param("code", made.used().diagnosis().code())
                .param("version", made.used().version())
                .param("now", Timestamp.from(made.at()))
                .param("by", made.by())
                .update();
        for (var place = 0; place < made.findings().size(); place++) {
            add(made.id(), place, made.findings().get(place));
        }
    }

    private void add(UUID consultation, int place, Finding finding) {
        sql.sql(ADD_FINDING)
                .param("consultation", consultation)
                .param("place", place)
                .param("fact", finding.name().value())
                .param(
                        "type",
                        finding.value().map(FactType::of).map(FactType::written).orElse(null))
                .param("value", finding.value().map(FactValue::toString).orElse(null))
                .param("source", finding.source())
                .param("read", Timestamp.from(finding.at()))
                .update();
    }

    /// The newest that was made for a ticket, while it fits.
    Optional<Consultation> newest(Ticket ticket) {
        return About.of(ticket)
                .flatMap(
                        about ->
                                sql.sql(NEWEST)
                                        .param("ticket", about.ticket())
                                        .query(this::row)
                                        .optional()
                                        .filter(made -> made.fits(about)));
    }

    /// False when somebody was first.
    boolean overrule(UUID id, Overruling chosen) {
        return sql.sql(OVERRULE)
                        .param("id", id)
                        .param("rules", chosen.rules().toArray(String[]::new))
                        .param("reason", chosen.reason())
                        .param("now", Timestamp.from(chosen.at()))
                        .param("by", chosen.by())
                        .update()
                == 1;
    }

    /// A domain that a diagnosis for an account named.
    ///
    /// @param used the newest diagnosis of its kind
    /// @param live how much of what it needs the DNS had then: `all`, `some` or `none`
    record Domain(String name, Used used, Instant at, Optional<String> live) {}

    /// The domains that diagnoses for an account named, each with every kind that named it.
    List<Domain> domains(AccountId account) {
        return sql.sql(DOMAINS)
                .param("account", account.value())
                .query(
                        (row, _) ->
                                new Domain(
                                        row.getString("value"),
                                        catalogue.version(
                                                row.getString("code"), row.getInt("version")),
                                        instant(row, "made_at"),
                                        Optional.ofNullable(row.getString("live"))))
                .list();
    }

    /// Gives those of a ticket to the one in which it goes on, unless that has its own. Answers
    /// whether any went.
    boolean follow(UUID from, UUID in) {
        return sql.sql(FOLLOW).param("from", from).param("in", in).update() > 0;
    }

    /// How many were made for these tickets.
    long of(UUID[] tickets) {
        return sql.sql(OF_TICKETS).param("tickets", tickets).query(Long.class).single();
    }

    /// Erases them with their findings, and answers how many they were.
    long erase(UUID[] tickets) {
        return sql.sql(ERASE).param("tickets", tickets).update();
    }

    private Consultation row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Consultation(
                id,
                row.getObject("ticket_id", UUID.class),
                customer(row),
                catalogue.version(row.getString("code"), row.getInt("version")),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                findings(id),
                overruling(row));
    }

    private static Optional<Overruling> overruling(ResultSet row) throws SQLException {
        Array chosen = row.getArray("chosen");
        if (chosen == null) return Optional.empty();
        return Optional.of(
                new Overruling(
                        List.of((String[]) chosen.getArray()),
                        row.getString("reason"),
                        instant(row, "overruled_at"),
                        row.getString("overruled_by")));
    }

    private static Optional<Customer> customer(ResultSet row) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        if (account == null) return Optional.empty();
        var language = Locale.forLanguageTag(row.getString("language"));
        return Optional.of(new Customer(new AccountId(account), language));
    }

    private List<Finding> findings(UUID consultation) {
        return sql.sql(FINDINGS)
                .param("consultation", consultation)
                .query(
                        (row, _) ->
                                new Finding(
                                        new FactName(row.getString("fact")),
                                        value(row),
                                        row.getString("source"),
                                        instant(row, "read_at")))
                .list();
    }

    private static Optional<FactValue> value(ResultSet row) throws SQLException {
        var value = row.getString("value");
        return value == null
                ? Optional.empty()
                : FactType.written(row.getString("type")).read(value);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
