package org.guildhall.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.contract.seal.Seals;
import org.guildhall.contract.seal.Side;
import org.guildhall.support.Installation;
import org.guildhall.support.Program;
import org.junit.jupiter.api.Test;

/// What a company's way costs the database. Whoever makes it dearer finds out here rather than in
/// the next measurement.
class StatementsTest {
    @Test
    void a_companys_way_takes_no_more_statements_than_it_did() throws Exception {
        try (var letters = new SmtpSink();
                var guildhall =
                        Installation.another(
                                _ -> Map.of("guildhall.smtp.port", letters.port() + ""));
                var statements = new Statements(Thread.currentThread().getName())) {
            var journey = journey(guildhall, letters);
            // Made once, off the way of the start; whoever needs them sooner makes them.
            guildhall.front(Seals.class).of(Side.VENDOR);

            var begun = statements.count();
            journey.applies();
            journey.readsTheContactCode();
            journey.agrees();
            var agreed = statements.count();
            journey.draws();
            journey.readsTheSigningCode();
            journey.signs();

            assertThat(agreed - begun).as("up to the agreed terms").isLessThanOrEqualTo(54);
            assertThat(statements.count() - agreed).as("the contract").isLessThanOrEqualTo(40);
        }
    }

    private static Journey journey(Installation guildhall, SmtpSink letters) {
        var crowd = guildhall.crowd();
        var developer = (Staff) crowd.caller(crowd.staff("Bo Developer", Role.BD));
        var signatory = (Staff) crowd.caller(crowd.staff("Sig Natory", Role.SIGNATORY));
        var owner = crowd.verifiedOwner("Olga Owner", "Counted Pty Ltd");
        var company =
                new Way.Company(
                        owner, crowd.account(owner).uid().value(), Program.of(guildhall, owner));
        return new Journey(new FrontLifecycle(guildhall, developer, signatory), company, letters);
    }
}
