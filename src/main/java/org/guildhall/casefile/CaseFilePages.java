package org.guildhall.casefile;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.TAKE_CASE_FILES;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.casefile.OneCase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands a case file out, written as it is read.
@Controller
class CaseFilePages {
    static final String ZIP = "application/zip";

    private final CaseFiles files;

    CaseFilePages(CaseFiles files) {
        this.files = files;
    }

    @GetMapping("/desk/applications/{id}/case-file.zip")
    @Access(value = STAFF, may = TAKE_CASE_FILES)
    void caseFile(@PathVariable UUID id, Staff caller, HttpServletResponse response)
            throws IOException {
        send(files.handOut(id, caller), files, response);
    }

    /// Answers with it, written as it is read.
    static void send(OneCase one, CaseFiles files, HttpServletResponse response)
            throws IOException {
        response.setContentType(ZIP);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + one.number() + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        files.write(one, response.getOutputStream());
    }
}
