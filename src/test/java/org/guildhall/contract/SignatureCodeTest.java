package org.guildhall.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.guildhall.access.Role;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.contract.lifecycle.ContractState;
import org.guildhall.contract.seal.SampleContract;
import org.guildhall.contract.verify.ContractChecks;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotNow;
import org.guildhall.platform.web.TooMany;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void a_signature_is_told_with_the_address_that_its_code_went_to_whatever_it_is_by_then() {
        var owner = owner();
        var contract = contracts.open(sent(owner, staff(Role.BD)).id(), owner, HERE);
        signatures.mailCode(contract.id(), owner, HERE);
        var asked = emails(contract).getLast();
        JdbcClient.create(DATABASE.dataSource())
                .sql("update account_person set email = 'moved-' || email where id = :id")
                .param("id", owner.person().value())
                .update();

        sign(contract, code(contract), owner);

        assertThat(emails(contract).getLast()).isEqualTo(asked).doesNotStartWith("moved-");
    }

    /// The addresses that the history of a contract names, in its order.
    private List<String> emails(Contract contract) {
        return events.of(contract.id().value()).stream()
                .map(event -> event.text("email"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
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
