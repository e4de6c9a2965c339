package org.guildhall.commitment;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.platform.web.Answer.page;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The partner's own commitment in the network console: to be looked at.
@Controller
class CommitmentPages {
    private final Partnerships partnerships;
    private final CommitmentViews views;

    CommitmentPages(Partnerships partnerships, CommitmentViews views) {
        this.partnerships = partnerships;
        this.views = views;
    }

    @GetMapping("/console/commitment")
    @Access(PARTNER)
    ModelAndView commitment(Member caller) {
        var mine = partnerships.of(caller).orElseThrow(NotFound::new);
        return page("commitment/console", Map.of("view", views.of(mine, caller)));
    }
}
