package org.guildhall.verification.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.DECIDE_VERIFICATIONS;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.verification.VerificationDesk;
import org.guildhall.verification.lifecycle.CaseId;
import org.guildhall.verification.register.RegisterAnswer;
import org.guildhall.verification.register.Registers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What public registers say about the company of a verification, in the API.
@Api
@RequestMapping(Api.BASE + "/verifications/{id}/register-answers")
class RegistersApi {
    private final VerificationDesk desk;
    private final Registers registers;

    RegistersApi(VerificationDesk desk, Registers registers) {
        this.desk = desk;
        this.registers = registers;
    }

    /// One asking of one register.
    ///
    /// @param answer nothing while it wasn't asked yet
    record RegisterAnswerBody(
            UUID id, String register, Instant askedAt, Optional<RegisterWordBody> answer)
            implements ApiBody {
        private static RegisterAnswerBody of(RegisterAnswer asked) {
            return new RegisterAnswerBody(
                    asked.id(),
                    asked.register(),
                    asked.asked(),
                    asked.told().map(RegisterWordBody::of));
        }
    }

    /// What came of it.
    ///
    /// @param reading what it means for the company, in one word
    /// @param name what the register calls the enterprise, or empty
    /// @param why what kept it from being asked, or empty
    /// @param source the address that it was asked at
    record RegisterWordBody(String reading, String name, String why, String source, Instant at) {
        private static RegisterWordBody of(RegisterAnswer.Told told) {
            return new RegisterWordBody(
                    told.reading().name(), told.name(), told.why(), told.source(), told.at());
        }
    }

    /// The newest answer of each register.
    @GetMapping
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    Listing<RegisterAnswerBody> answers(@PathVariable UUID id, Staff caller) {
        var known = desk.one(caller, new CaseId(id)).verification();
        return Listing.whole(registers.of(caller, known).answers()).map(RegisterAnswerBody::of);
    }

    /// Asks them again, whatever they said; they are asked after this is answered.
    @PostMapping
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    Listing<RegisterAnswerBody> askAgain(@PathVariable UUID id, Staff caller) {
        registers.askAgain(caller, new CaseId(id));
        return answers(id, caller);
    }
}
