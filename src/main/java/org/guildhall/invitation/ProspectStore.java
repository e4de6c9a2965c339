package org.guildhall.invitation;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.account.EmailAddress;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.ProspectId;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.platform.database.Like;
import org.guildhall.platform.web.Invalid;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `invitation_prospect`.
@Component
class ProspectStore {
    private static final String ADD =
            """
            insert into invitation_prospect (id, number, version, state, since, by, company, name, email, language, site,
                   programme, programme_version, responsible_id, responsible_name, received, created_at)
            values (:id, :number, :version, :state, :since, :by, :company, :name, :email, :language, :site,
                   :programme, :programmeVersion, :responsible, :responsibleName, cast(:received as jsonb), :since)
            on conflict (email, programme) where state in ('PREPARING', 'INVITED') do nothing
            """;
    private static final String MOVE =
            """
            update invitation_prospect
               set version = :version, state = :state, since = :since, by = :by, company = :company, name = :name,
                   email = :email, language = :language, responsible_id = :responsible,
                   responsible_name = :responsibleName, received = cast(:received as jsonb), interviewed_on = :day,
                   interview_people = :people, interview_notes = :notes, interview_outcome = :outcome,
                   sending = :sending, sent_at = :sentAt, expires_at = :expires, application_id = :application
             where id = :id and version = :version - 1
            """;
    private static final String BY_ID = "select * from invitation_prospect where id = :id";
    private static final String INVITED =
            """
            select * from invitation_prospect
             where email = :email and state = 'INVITED' and expires_at > :now order by sent_at
            """;
    private static final String LIST =
            """
            select * from invitation_prospect
             where state = any (:states) and (number ilike :words or company ilike :words or email ilike :words)
             order by since desc, id desc limit :limit offset :offset
            """;
    private static final String PAGE =
            """
            select * from invitation_prospect
             where (cast(:state as text) is null or state = :state)
               and (number ilike :words or company ilike :words or email ilike :words)
               and (cast(:after as uuid) is null or id > :after)
             order by id limit :limit
            """;
    private static final String COUNTS =
            """
            select state, count(*) from invitation_prospect
             where number ilike :words or company ilike :words or email ilike :words
             group by state
            """;

    private final JdbcClient sql;
    private final ProspectRow rows;

    ProspectStore(JdbcClient sql, ProspectRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// False when that address is being asked into that programme already.
    boolean add(Prospect fresh) {
        return sql.sql(ADD)
                        .params(rows.values(fresh))
                        .param("number", fresh.number())
                        .param("site", fresh.invitee().site())
                        .param("programme", fresh.invitee().programme())
                        .param("programmeVersion", fresh.programmeVersion())
                        .update()
                == 1;
    }

    /// False when somebody was first. Refused while the address is being asked into the programme
    /// by another prospect.
    boolean move(Prospect next) {
        try {
            return sql.sql(MOVE).params(rows.values(next)).update() == 1;
        } catch (DuplicateKeyException taken) {
            throw Invalid.at("email", "invitation.known");
        }
    }

    Optional<Prospect> byId(ProspectId id) {
        return sql.sql(BY_ID).param("id", id.value()).query(rows::prospect).optional();
    }

    /// Whose links are good and go to that address, the oldest first.
    List<Prospect> invited(EmailAddress email, Timestamp now) {
        return sql.sql(INVITED)
                .param("email", email.value())
                .param("now", now)
                .query(rows::prospect)
                .list();
    }

    List<Prospect> list(ProspectQuery query, int limit, int offset) {
        return sql.sql(LIST)
                .param("states", query.states().stream().map(Enum::name).toArray(String[]::new))
                .param("words", query.pattern())
                .param("limit", limit)
                .param("offset", offset)
                .query(rows::prospect)
                .list();
    }

    /// In the order in which they were opened.
    List<Prospect> page(
            Optional<ProspectState> state, String words, Optional<UUID> after, int limit) {
        return sql.sql(PAGE)
                .param("state", state.map(Enum::name).orElse(null))
                .param("words", Like.anywhere(words))
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(rows::prospect)
                .list();
    }

    /// How many there are in each state that has any.
    Map<ProspectState, Long> counts(ProspectQuery query) {
        return sql
                .sql(COUNTS)
                .param("words", query.pattern())
                .query(
                        (row, _) ->
                                Map.entry(ProspectState.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
