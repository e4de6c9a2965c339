package org.guildhall.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.guildhall.amendment.lifecycle.Kind;
import org.guildhall.amendment.lifecycle.Stage;
import org.guildhall.onboarding.Agreed;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.support.Locks;
import org.junit.jupiter.api.Test;

/// New terms come into force just when something else happens to their partnership.
class ForceTest {
    private final Installation guildhall = Installation.get();

    /// Another account that is added at this moment would have the level of before, and give it to
    /// all others again.
    @Test
    void a_new_level_waits_for_whoever_is_just_changing_the_accounts() throws SQLException {
        var partner = Change.partner(guildhall);
        var change = Change.begin(partner, Kind.AMENDMENT);
        change.offered("commissionLevel", "gold");
        try (var changing = guildhall.dataSource().getConnection();
                var statement = changing.createStatement()) {
            changing.setAutoCommit(false);
            statement.execute(of(partner, "network_partnership", "for no key update"));
            change.confirmedAndSigned();
            Eventually.holds("the terms wait", this::isAwaited);
            statement.execute(of(partner, "network_uid", "for update nowait"));
            changing.rollback();
        }

        change.waitFor(Stage.IN_FORCE);
        var level = "select distinct level from network_uid where application_id = :id";
        assertThat(
                        guildhall
                                .database()
                                .sql(level)
                                .param("id", partner.id().value())
                                .query(String.class)
                                .single())
                .isEqualTo("gold");
    }

    private static String of(Agreed partner, String table, String how) {
        return "select 1 from %s where application_id = '%s' %s"
                .formatted(table, partner.id().value(), how);
    }

    private boolean isAwaited() {
        guildhall.clock().set(guildhall.clock().instant().plusSeconds(1));
        return Locks.waiting(guildhall, "network_partnership") == 1;
    }
}
