package org.guildhall.contract;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.VIEW_CONTRACTS;

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

/// The desk's list of contracts as a file, in the API.
@Api
class ContractFileApi {
    private final ContractList contracts;

    ContractFileApi(ContractList contracts) {
        this.contracts = contracts;
    }

    /// The list as the desk's page makes it a file, in the caller's language and zone; that it was
    /// taken is written down.
    ///
    /// @param view `open`, `to-countersign`, `to-compare`, `completed` or `ended`
    /// @param q part of the number or of the partner's name
    /// @param ending `yes` for those whose time to sign is nearly over
    /// @param sort what it is sorted by, such as `deadline`; downwards with a dash before it
    @GetMapping(path = Api.BASE + "/contracts.csv", produces = "text/csv")
    @Access(value = STAFF, may = VIEW_CONTRACTS)
    void contractsFile(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String ending,
            @RequestParam(defaultValue = "") String sort,
            Staff caller,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var asked = Form.of(Map.of("view", view, "q", q, "ending", ending, "sort", sort));
        ContractListPages.write(contracts, asked, caller, page, response);
    }
}
