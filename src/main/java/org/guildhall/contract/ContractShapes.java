package org.guildhall.contract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.access.Caller;
import org.guildhall.contract.lifecycle.Contract;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Contracts in the shape of the API, and the version that a caller of it has seen.
@Component
class ContractShapes {
    private static final int LONGEST_REASON = 2000;

    private final Contracts contracts;

    ContractShapes(Contracts contracts) {
        this.contracts = contracts;
    }

    /// The newest contract of an application, within the caller's reach.
    Contract newest(UUID application, Caller caller) {
        return contracts.of(application, caller).orElseThrow(NotFound::new);
    }

    /// The same as the caller has seen it; another version than the present one is stale.
    Contract seen(UUID application, Match match, Caller caller) {
        var found = newest(application, caller);
        match.expect(found.version());
        return found;
    }

    static ResponseEntity<ContractBody> tagged(Contract contract, Caller caller) {
        return Match.tagged(contract.version(), ContractBody.of(contract, caller));
    }

    static String reason(String given) {
        var reason = Invalid.reading("reason", () -> Form.text(given, LONGEST_REASON));
        if (reason.isEmpty()) throw Invalid.at("reason", "platform.form.missing");
        return reason;
    }

    /// What concludes a contract; a day that is wrong is named as programs name it.
    static Contract concluded(Supplier<Contract> conclusion) {
        try {
            return conclusion.get();
        } catch (Invalid wrong) {
            throw new Invalid(wrong.problems().stream().map(ContractShapes::named).toList());
        }
    }

    private static Problem named(Problem problem) {
        return problem.field().equals("effective") ? problem.at("effective_on") : problem;
    }

    static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException broken) {
            throw Invalid.at(field, "contract.countersign.date");
        }
    }
}
