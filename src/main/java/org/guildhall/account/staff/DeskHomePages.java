package org.guildhall.account.staff;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.platform.web.Answer.seeOther;

import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.rail.DeskRail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The desk's front door: leads everybody to the work that is theirs.
@Controller
class DeskHomePages {
    @GetMapping("/desk")
    @Access(STAFF)
    ModelAndView desk(Staff caller) {
        return seeOther(
                DeskRail.own(name -> caller.may(Permission.valueOf(name))).orElse("/account"));
    }
}
