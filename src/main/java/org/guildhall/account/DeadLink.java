package org.guildhall.account;

import java.util.Map;
import org.guildhall.platform.web.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// The answer to a link that opens nothing (any more): which of the reasons it is, and where to go
/// on.
public final class DeadLink {
    private DeadLink() {}

    /// 404 for a link that nobody was sent, 410 for one that is over.
    ///
    /// @param onward what was wanted before, as a query
    public static ModelAndView page(LinkState state, String onward) {
        var page = Answer.page("account/dead-link", Map.of("state", state, "onward", onward));
        page.setStatus(state == LinkState.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.GONE);
        return page;
    }
}
