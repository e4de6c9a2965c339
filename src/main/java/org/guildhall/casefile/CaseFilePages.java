package org.guildhall.casefile;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.TAKE_CASE_FILES;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands a case file out, written as it is read.
@Controller
class CaseFilePages {
    private final CaseFiles files;

    CaseFilePages(CaseFiles files) {
        this.files = files;
    }

    @GetMapping("/desk/applications/{id}/case-file.zip")
    @Access(value = STAFF, may = TAKE_CASE_FILES)
    void caseFile(@PathVariable UUID id, Staff caller, HttpServletResponse response)
            throws IOException {
        var one = files.handOut(id, caller);
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + one.number() + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        files.write(one, response.getOutputStream());
    }
}
