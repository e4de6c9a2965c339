package org.guildhall.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.guildhall.access.Role;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.contract.verify.ContractChecks;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotNow;
import org.guildhall.platform.web.TooMany;
import org.junit.jupiter.api.Test;

/// What somebody signs by: a code that was mailed, good for a short while and a few tries.
class SignatureCodeTest extends ContractGround {
    @Test
    void a_code_has_five_tries_and_ten_minutes() {
        var owner = owner();
        var contract = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        signatures.mailCode(contract.id(), owner, HERE);
        var code = code(contract);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> sign(contract, wrong, owner))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("code.wrong");
        }
        assertThatThrownBy(() -> sign(contract, code, owner)).hasMessageContaining("code.over");

        signatures.mailCode(contract.id(), owner, HERE);
        var late = code(contract);
        clock.set(SampleContract.NOON.plus(Duration.ofMinutes(10)));
        try {
            assertThatThrownBy(() -> sign(contract, late, owner)).hasMessageContaining("code.over");
        } finally {
            clock.set(SampleContract.NOON);
        }
        for (var more = 0; more < 4; more++) {
            signatures.mailCode(contract.id(), owner, HERE);
        }
        assertThatThrownBy(() -> signatures.mailCode(contract.id(), owner, HERE))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void while_the_time_stamp_service_is_away_nothing_is_signed_and_the_code_stays_valid() {
        var owner = owner();
        var contract = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        signatures.mailCode(contract.id(), owner, HERE);
        var code = code(contract);
        STAMPS.isAway(true);
        try {
            assertThatThrownBy(() -> sign(contract, code, owner)).isInstanceOf(NotNow.class);
        } finally {
            STAMPS.isAway(false);
        }
        assertThat(contracts.read(contract.id(), owner).state()).isEqualTo(ContractState.VIEWED);

        sign(contract, code, owner);

        var verdict = checks.file(contracts.document(contract.id(), owner).content());
        assertThat(((ContractChecks.Earlier) verdict).pdf().signatures())
                .allMatch(signature -> signature.stamped().isPresent());
    }
}
