package org.guildhall.onboarding.desk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_APPLICATIONS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk's list of applications as a file, in the API.
@Api
class DeskFileApi {
    private final DeskFile file;

    DeskFileApi(DeskFile file) {
        this.file = file;
    }

    /// The list as the desk's page makes it a file, in the caller's language and zone; that it was
    /// taken is written down. What can't be read is left out, as in the page's address.
    ///
    /// @param view `mine`, `new`, `open` or `done`
    /// @param reviewer `me`, `nobody` or a person's key
    /// @param promise `overdue` or `half-gone`
    /// @param submitted a month, such as `2026-11`
    /// @param held `yes` for what is on hold
    /// @param ending `yes` for what ends by itself within a week
    /// @param sort what it is sorted by, such as `due`; downwards with a dash before it
    @GetMapping(path = Api.BASE + "/applications.csv", produces = "text/csv")
    @Access(value = STAFF, may = VIEW_APPLICATIONS)
    void applicationsFile(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String reviewer,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String promise,
            @RequestParam(defaultValue = "") String submitted,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String held,
            @RequestParam(defaultValue = "") String ending,
            Staff caller,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var asked =
                Map.ofEntries(
                        Map.entry("view", view),
                        Map.entry("q", q),
                        Map.entry("programme", programme),
                        Map.entry("stage", stage),
                        Map.entry("reviewer", reviewer),
                        Map.entry("site", site),
                        Map.entry("country", country),
                        Map.entry("promise", promise),
                        Map.entry("submitted", submitted),
                        Map.entry("sort", sort),
                        Map.entry("held", held),
                        Map.entry("ending", ending));
        DeskListPages.write(file, Form.of(asked), caller, page, response);
    }
}
