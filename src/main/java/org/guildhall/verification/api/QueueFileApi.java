package org.guildhall.verification.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.DECIDE_VERIFICATIONS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.verification.QueuePages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The verifier's queue as a file, in the API.
@Api
class QueueFileApi {
    private final QueuePages queue;

    QueueFileApi(QueuePages queue) {
        this.queue = queue;
    }

    /// The queue as its page makes it a file, in the caller's language and zone; that it was taken
    /// is written down.
    ///
    /// @param show `open`, `waiting`, `review`, `asked` or `done`
    /// @param sort what it is sorted by, such as `submitted`; downwards with a dash before it
    @GetMapping(path = Api.BASE + "/verifications.csv", produces = "text/csv")
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    void verificationsFile(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String sort,
            Staff caller,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var asked =
                Form.of(
                        Map.of(
                                "show", show, "q", q, "country", country, "who", who, "due", due,
                                "sort", sort));
        queue.file(caller, asked, page, response);
    }
}
