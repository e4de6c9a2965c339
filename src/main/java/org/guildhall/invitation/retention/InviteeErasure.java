package org.guildhall.invitation.retention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.invitation.lifecycle.ProspectState;
import org.guildhall.platform.retention.Correspondence;
import org.guildhall.platform.retention.Kept;
import org.guildhall.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the invitations to an address that came to nothing, before their time is up. One that an
/// application began with belongs to that.
@Component
class InviteeErasure implements Correspondence {
    private static final String TO =
            "select id, number, state from invitation_prospect where email = :email order by number";

    private final JdbcClient sql;
    private final ProspectNames names;

    InviteeErasure(JdbcClient sql, ProspectNames names) {
        this.sql = sql;
        this.names = names;
    }

    private record Invitation(UUID id, String number, ProspectState state) {
        /// Whether a link may still be sent, or followed.
        private boolean isOpen() {
            return switch (state) {
                case PREPARING, INVITED -> true;
                case EXPIRED, WITHDRAWN, ACCEPTED -> false;
            };
        }

        private boolean cameToNothing() {
            return !isOpen() && state != ProspectState.ACCEPTED;
        }
    }

    @Override
    public Found of(String email) {
        var all = to(email);
        var over = over(all);
        return new Found(
                List.of(new Kept("invitation.kept", over.size())),
                open(all)
                        .map(
                                numbers ->
                                        new Problem(
                                                "email", "invitation.kept.open", List.of(numbers))),
                Set.of(),
                over);
    }

    @Override
    public long erase(String email) {
        return names.erase(over(to(email)));
    }

    private List<Invitation> to(String email) {
        return sql.sql(TO)
                .param("email", email)
                .query(
                        (row, _) ->
                                new Invitation(
                                        row.getObject("id", UUID.class),
                                        row.getString("number"),
                                        ProspectState.valueOf(row.getString("state"))))
                .list();
    }

    private static Set<UUID> over(List<Invitation> all) {
        return all.stream()
                .filter(Invitation::cameToNothing)
                .map(Invitation::id)
                .collect(Collectors.toSet());
    }

    private static Optional<String> open(List<Invitation> all) {
        return Optional.of(
                        all.stream()
                                .filter(Invitation::isOpen)
                                .map(Invitation::number)
                                .collect(Collectors.joining(", ")))
                .filter(numbers -> !numbers.isEmpty());
    }
}
