package org.guildhall.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where everybody belongs: staff to the desk, people of accounts to the portal, everybody else to
/// the public site.
@Controller
public class Onward {
    /// The parameter that names the page to go on to.
    public static final String NEXT = "next";

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

    /// The page to go on to; empty when none of ours is named.
    public static String path(Form form) {
        return LocalPath.parse(form.value(NEXT)).map(LocalPath::value).orElse("");
    }

    /// The page to go on to, as the query of the next step; empty when it is none of ours.
    public static String query(String next) {
        return LocalPath.parse(next)
                .map(
                        path ->
                                "?"
                                        + NEXT
                                        + "="
                                        + URLEncoder.encode(path.value(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
