package org.guildhall.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.platform.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where everybody belongs: staff to the desk, people of accounts to the portal, everybody else to
/// the public site.
@Controller
class Onward {
    @Access(Access.Who.ANYONE)
    @GetMapping("/home")
    ModelAndView home(Caller caller) {
        return Answer.seeOther(
                switch (caller) {
                    case Caller.Staff _ -> "/desk";
                    case Caller.Member _ -> "/portal";
                    case Caller.Visitor _, Caller.Clockwork _ -> "/";
                });
    }

    /// The page to go on to, as the query of the next step; empty when it is none of ours.
    static String query(String next) {
        return LocalPath.parse(next)
                .map(path -> "?next=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
