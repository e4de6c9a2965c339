package org.guildhall.account.staff;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's front door: leads everybody to the work that is theirs.
@Controller
class DeskHomePages {
    private static final Map<Permission, String> WORK = new LinkedHashMap<>();

    static {
        WORK.put(Permission.REVIEW_APPLICATIONS, "/desk/applications");
        WORK.put(Permission.DECIDE_VERIFICATIONS, "/desk/verifications");
        WORK.put(Permission.COUNTERSIGN_CONTRACTS, "/desk/contracts");
        WORK.put(Permission.ANSWER_TICKETS, "/desk/tickets");
        WORK.put(Permission.WRITE_ARTICLES, "/desk/articles");
        WORK.put(Permission.VIEW_APPLICATIONS, "/desk/applications");
        WORK.put(Permission.MANAGE_STAFF, "/desk/staff");
    }

    @GetMapping("/desk")
    @Access(STAFF)
    ModelAndView desk(Staff caller) {
        return seeOther(
                WORK.entrySet().stream()
                        .filter(work -> caller.may(work.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("/account"));
    }
}
