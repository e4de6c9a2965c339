package org.guildhall.support;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.network.Developer;
import org.guildhall.network.NewPartnership;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.network.UidGroup;
import org.guildhall.network.Uids;
import org.guildhall.verification.Verifications;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Partnerships in force, opened as an activation does it.
public final class Partners {
    private static final Uids.Fields FIELDS = new Uids.Fields("master", "main", "associated");

    private final Installation guildhall;
    private final TransactionTemplate transactions;

    public Partners(Installation guildhall) {
        this.guildhall = guildhall;
        this.transactions =
                new TransactionTemplate(guildhall.front(PlatformTransactionManager.class));
    }

    /// A silver reseller, with the owner's account as main UID.
    public Partnership reseller(Persona owner, Persona developer, Persona... associated) {
        return open(group(owner, "reseller", "reseller", "silver", associated), owner, developer);
    }

    /// A partnership of these accounts.
    public Partnership open(UidGroup group, Persona owner, Persona developer) {
        var account = guildhall.crowd().account(owner);
        var keeper = (Staff) guildhall.crowd().caller(developer);
        return transactions()
                .execute(
                        _ -> {
                            claim(group);
                            return guildhall
                                    .front(Partnerships.class)
                                    .open(
                                            new NewPartnership(
                                                    group,
                                                    account.site(),
                                                    account.id(),
                                                    company(owner),
                                                    1,
                                                    Optional.of(
                                                            new Developer(
                                                                    keeper.person(),
                                                                    keeper.name())),
                                                    guildhall.clock().instant()));
                        });
    }

    /// Takes the group's UIDs, in a transaction of the caller's.
    public void claim(UidGroup group) {
        guildhall.front(Uids.class).claim(group, FIELDS);
    }

    /// What could become a partnership.
    public UidGroup group(
            Persona owner, String programme, String type, String level, Persona... associated) {
        var enterprise =
                guildhall
                        .front(Verifications.class)
                        .of(guildhall.crowd().account(owner).id())
                        .company()
                        .orElseThrow()
                        .enterprise();
        return new UidGroup(
                UUID.randomUUID(),
                programme,
                type,
                Optional.of(level),
                enterprise.value(),
                uid(owner),
                uid(owner),
                List.of(associated).stream().map(this::uid).toList());
    }

    /// To do several things in one.
    public TransactionTemplate transactions() {
        return transactions;
    }

    private Uid uid(Persona owner) {
        return guildhall.crowd().account(owner).uid();
    }

    private String company(Persona owner) {
        return guildhall
                .front(Verifications.class)
                .of(guildhall.crowd().account(owner).id())
                .company()
                .orElseThrow()
                .legalName();
    }
}
