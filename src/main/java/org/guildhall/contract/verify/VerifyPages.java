package org.guildhall.contract.verify;

import static org.guildhall.platform.web.Answer.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The public page where anybody verifies a contract by its file or by its number.
@Controller
class VerifyPages {
    private static final int LONGEST_NUMBER = 40;

    private final ContractChecks checks;

    VerifyPages(ContractChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/verify")
    @Access(Who.ANYONE)
    ModelAndView verify(Form form, Page page) {
        var number = form.value("number").strip();
        if (number.isEmpty() && form.typed().containsKey("number")) {
            form.mark("number", "contract.verify.number.missing");
        }
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return shown(form, Optional.empty());
        }
        return shown(form, Optional.of(VerdictView.of(checks.number(number), page)));
    }

    /// The file is only looked at, so the answer is the page itself.
    @PostMapping("/verify")
    @Access(Who.ANYONE)
    ModelAndView verifyFile(Form form, Page page) {
        var files = form.files("file");
        if (files.isEmpty()) {
            form.mark("file", "platform.upload.missing");
        } else if (files.getFirst().getSize() > Upload.LARGEST) {
            form.mark("file", "platform.upload.large");
        }
        if (!form.problems().isEmpty()) {
            var again = shown(form, Optional.empty());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var verdict = checks.file(content(files.getFirst()));
        return shown(form, Optional.of(VerdictView.of(verdict, page)));
    }

    @GetMapping("/verify/authority.cer")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> authority() {
        return Download.of("authority.cer", "application/pkix-cert", checks.authority());
    }

    private static ModelAndView shown(Form form, Optional<VerdictView> verdict) {
        var model = new HashMap<String, Object>(Map.of("form", form));
        verdict.ifPresent(found -> model.put("verdict", found));
        return page("contract/verify", model);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
