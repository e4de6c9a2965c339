package org.guildhall.verification.register;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.Answer;
import org.guildhall.verification.lifecycle.CaseId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The button that asks registers again.
@Controller
class RegisterPages {
    private final Registers registers;

    RegisterPages(Registers registers) {
        this.registers = registers;
    }

    @Access(value = Access.Who.STAFF, may = Permission.DECIDE_VERIFICATIONS)
    @PostMapping("/desk/verifications/{id}/registers")
    ModelAndView asked(Staff caller, @PathVariable UUID id) {
        registers.askAgain(caller, new CaseId(id));
        return Answer.seeOther("/desk/verifications/" + id, "verification.registers.asked");
    }
}
