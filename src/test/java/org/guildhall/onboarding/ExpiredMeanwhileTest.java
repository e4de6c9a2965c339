package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Role;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.offer.Agreements;
import org.guildhall.platform.file.Upload;
import org.guildhall.support.Crowd;
import org.guildhall.support.Installation;
import org.guildhall.verification.VerificationDesk;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.Decision;
import org.guildhall.verification.lifecycle.Item;
import org.junit.jupiter.api.Test;

/// An enterprise verification that ends while terms wait for their answer (onboarding.md section 5,
/// *put on hold / resume*).
class ExpiredMeanwhileTest {
    private static final String ENDS_NOW =
            "update verification_case set verified_until = :now where account_id = :account";

    private final Installation guildhall = Installation.get();
    private final Verifications verifications = guildhall.front(Verifications.class);
    private final VerificationDesk desk = guildhall.front(VerificationDesk.class);
    private final Agreements agreements = guildhall.front(Agreements.class);

    @Test
    void terms_are_held_nothing_is_lost_and_they_go_on_where_they_stood() {
        var company = Cases.offered("Expired Meanwhile Pty Ltd");
        var before = company.application();

        expire(company);

        var held = company.application();
        assertThat(held.stage()).isEqualTo(Stage.TERMS_OFFERED);
        assertThat(held.isOnHold()).isTrue();
        assertThat(held.answers()).isEqualTo(before.answers());
        assertThat(held.agreement()).isEqualTo(before.agreement());
        assertThat(
                        company.post(
                                        company.partner,
                                        company.path() + "/confirmation",
                                        "sheet",
                                        "1")
                                .status())
                .isEqualTo(409);

        verifyAgain(company);

        assertThat(company.application().isOnHold()).isFalse();
        agreements.confirm(company.seen(), 1, company.owner);
        assertThat(company.stage()).isEqualTo(Stage.AWAITING_CONTRACT);
    }

    private void expire(Cases company) {
        guildhall
                .database()
                .sql(ENDS_NOW)
                .param("now", Timestamp.from(guildhall.clock().instant()))
                .param("account", company.owner.account().value())
                .update();
        desk.expire(verifications.mine(company.owner).verification().id());
    }

    private void verifyAgain(Cases company) {
        verifications.renew(company.owner, version(company));
        verifications.attach(
                company.owner,
                version(company),
                Item.REGISTRATION,
                List.of(Upload.of("register.pdf", Crowd.PDF)));
        var known = verifications.mine(company.owner).verification();
        verifications.submit(company.owner, version(company), known.details(), "");
        var verifier =
                (Staff)
                        guildhall
                                .crowd()
                                .caller(guildhall.crowd().staff("Vera Verifier", Role.VERIFIER));
        desk.take(verifier, known.id(), version(company));
        desk.decide(verifier, known.id(), version(company), Decision.verify(""));
    }

    private long version(Cases company) {
        return verifications.mine(company.owner).verification().progress().version();
    }
}
