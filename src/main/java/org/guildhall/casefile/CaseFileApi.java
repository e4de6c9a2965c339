package org.guildhall.casefile;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.TAKE_CASE_FILES;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The case file in the API.
@Api
class CaseFileApi {
    private final CaseFiles files;

    CaseFileApi(CaseFiles files) {
        this.files = files;
    }

    /// The whole case as one ZIP, written as it is read; that it was taken is written down.
    @GetMapping(path = Api.BASE + "/applications/{id}/case-file", produces = CaseFilePages.ZIP)
    @Access(value = STAFF, may = TAKE_CASE_FILES)
    void caseFile(@PathVariable UUID id, Staff caller, HttpServletResponse response)
            throws IOException {
        CaseFilePages.send(files.handOut(id, caller), files, response);
    }
}
