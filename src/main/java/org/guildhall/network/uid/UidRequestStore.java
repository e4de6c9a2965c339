package org.guildhall.network.uid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Uid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `network_uid_request`.
@Component
class UidRequestStore {
    private static final String ADD =
            """
            insert into network_uid_request (id, partnership_id, version, kind, uid, words, state, since, moved_by,
                   asked_by, asked_at)
            values (:id, :partnership, :version, :kind, :uid, :words, :state, :since, :by, :askedBy, :since)
            on conflict (partnership_id, uid) where state = 'REQUESTED' do nothing
            """;
    private static final String MOVE =
            """
            update network_uid_request
               set version = :version, state = :state, since = :since, moved_by = :by, answer = :answer
             where id = :id and version = :version - 1
            """;
    private static final String BY_ID = "select * from network_uid_request where id = :id";
    private static final String OF_PARTNERSHIP =
            """
            select * from network_uid_request where partnership_id = :partnership
             order by state <> 'REQUESTED', asked_at desc, id desc
            """;

    private final JdbcClient sql;

    UidRequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False when the same UID is asked about already.
    boolean add(UidRequest request) {
        return sql.sql(ADD)
                        .param("id", request.id())
                        .param("partnership", request.partnership())
                        .param("version", request.version())
                        .param("kind", request.kind().name())
                        .param("uid", request.uid().value())
                        .param("words", request.words())
                        .param("state", request.state().name())
                        .param("since", Timestamp.from(request.since()))
                        .param("by", request.by())
                        .param("askedBy", request.askedBy())
                        .update()
                == 1;
    }

    /// False when somebody was first.
    boolean move(UidRequest moved) {
        return sql.sql(MOVE)
                        .param("id", moved.id())
                        .param("version", moved.version())
                        .param("state", moved.state().name())
                        .param("since", Timestamp.from(moved.since()))
                        .param("by", moved.by())
                        .param("answer", moved.answer())
                        .update()
                == 1;
    }

    Optional<UidRequest> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(UidRequestStore::request).optional();
    }

    /// The open ones first, each newest first.
    List<UidRequest> of(UUID partnership) {
        return sql.sql(OF_PARTNERSHIP)
                .param("partnership", partnership)
                .query(UidRequestStore::request)
                .list();
    }

    private static UidRequest request(ResultSet row, int number) throws SQLException {
        return new UidRequest(
                row.getObject("id", UUID.class),
                row.getObject("partnership_id", UUID.class),
                row.getLong("version"),
                UidRequest.Kind.valueOf(row.getString("kind")),
                new Uid(row.getString("uid")),
                row.getString("words"),
                UidRequest.State.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getString("moved_by"),
                row.getString("answer"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant());
    }
}
