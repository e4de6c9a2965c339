package org.guildhall.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.access.Caller.Member;
import org.guildhall.network.Developer;
import org.guildhall.network.NewPartnership;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.network.UidGroup;
import org.guildhall.network.Uids;
import org.guildhall.programme.Programmes;
import org.guildhall.training.Trainings;
import org.guildhall.verification.Verifications;
import org.springframework.transaction.support.TransactionTemplate;

/// A partner whose console has just opened, in a programme with training: what an activation makes,
/// without the way there.
public record Partner(Installation guildhall, Persona owner, Partnership partnership) {
    /// The right answers of the quiz of *essentials*.
    public static final Map<String, Set<String>> RIGHT =
            Map.of(
                    "shortfall", Set.of("compensated"),
                    "accounts", Set.of("partnership"),
                    "ask", Set.of("ask"),
                    "always", Set.of("partner", "data"));

    /// Of a verified owner's company.
    public static Partner of(Installation guildhall, Persona owner, Persona developer) {
        var programme = guildhall.front(Programmes.class).current(TrainedReseller.load(guildhall));
        var account = guildhall.crowd().account(owner);
        var company = guildhall.front(Verifications.class).of(account.id()).company().orElseThrow();
        var uids =
                new UidGroup(
                        UUID.randomUUID(),
                        programme.code(),
                        programme.businessType(),
                        Optional.of("silver"),
                        company.enterprise().value(),
                        account.uid(),
                        account.uid(),
                        List.of());
        var fresh =
                new NewPartnership(
                        uids,
                        account.site(),
                        account.id(),
                        company.legalName(),
                        programme.version(),
                        Optional.of(new Developer(developer.id(), developer.name())),
                        guildhall.clock().instant());
        var opened =
                guildhall
                        .front(TransactionTemplate.class)
                        .execute(
                                _ -> {
                                    var fields = new Uids.Fields("master", "main", "associated");
                                    guildhall.front(Uids.class).claim(uids, fields);
                                    var partnership =
                                            guildhall.front(Partnerships.class).open(fresh);
                                    guildhall.front(Trainings.class).begin(partnership);
                                    return partnership;
                                });
        return new Partner(guildhall, owner, opened);
    }

    /// The owner passes the quiz at the first attempt; the answer is the certificate's id.
    public UUID certified() {
        var caller = (Member) guildhall.crowd().caller(owner);
        guildhall.front(Trainings.class).answer("essentials", 1, RIGHT, caller);
        return guildhall
                .database()
                .sql("select id from training_certificate where partnership_id = :id")
                .param("id", partnership.id())
                .query(UUID.class)
                .single();
    }

    /// Its training's page on the desk.
    public String desk() {
        return partnership.deskPath() + "/training";
    }
}
