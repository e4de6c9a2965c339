package org.guildhall.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.access.Permission;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractRows;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.database.Like;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contracts within somebody's reach, page by page in the order in which they were made.
@Component
class AllContracts {
    private static final String PAGE =
            """
            select * from contract_contract
             where (cast(:account as uuid) is null or (account_id = :account and state <> 'DRAFTED'))
               and (cast(:state as text) is null or state = :state)
               and (cast(:application as uuid) is null or application_id = :application)
               and (:words = '' or number ilike :like or partner ilike :like)
               and (cast(:after as uuid) is null or id > :after)
             order by id limit :limit
            """;

    private final JdbcClient sql;
    private final ContractRows rows;

    AllContracts(JdbcClient sql, ContractRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// What a list is narrowed to; empty where it isn't.
    ///
    /// @param words part of the number or of the partner's name
    record Asked(String state, String application, String words) {}

    @Transactional(readOnly = true)
    public Listing<Contract> page(Asked asked, Optional<Cursor> after, int limit, Caller caller) {
        var found =
                sql.sql(PAGE)
                        .param("account", account(caller))
                        .param("state", asked.state().isEmpty() ? null : known(asked.state()))
                        .param("application", application(asked.application()))
                        .param("words", asked.words())
                        .param("like", Like.anywhere(asked.words()))
                        .param("after", after.map(Cursor::last).orElse(null))
                        .param("limit", limit + 1)
                        .query(rows::contract)
                        .list();
        return Listing.of(found, limit, last -> new Cursor(last.id().value()));
    }

    /// Whose they have to be: a member's own account's, once they are sent; staff see all.
    private static @Nullable UUID account(Caller caller) {
        return switch (caller) {
            case Member member -> member.account().value();
            case Staff staff when staff.may(Permission.VIEW_CONTRACTS) -> null;
            case Staff _, Clockwork _, Visitor _ ->
                    throw new NotAllowed("account.refused.staff-role");
        };
    }

    private static @Nullable UUID application(String id) {
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException broken) {
            throw Invalid.at("application", "contract.api.application");
        }
    }

    private static String known(String state) {
        return Arrays.stream(ContractState.values())
                .map(ContractState::name)
                .filter(state::equals)
                .findFirst()
                .orElseThrow(() -> Invalid.at("state", "contract.api.state"));
    }
}
