package org.guildhall.contract.verify;

import static org.guildhall.access.Access.Who.ANYONE;

import org.guildhall.access.Access;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Whether a contract is genuine, for any program, as the page tells anybody: without a token.
@Api
@RequestMapping(Api.BASE + "/contract-checks")
class VerifyApi {
    private static final int LONGEST_NUMBER = 40;

    private final ContractChecks checks;

    VerifyApi(ContractChecks checks) {
        this.checks = checks;
    }

    /// What is known of a contract by its number.
    @GetMapping("/{number}")
    @Access(ANYONE)
    CheckBody.KnownBody number(@PathVariable String number) {
        if (number.length() > LONGEST_NUMBER) throw new NotFound();
        return checks.number(number).map(CheckBody.KnownBody::of).orElseThrow(NotFound::new);
    }

    /// Checks a file of at most 20 MB, its bytes as they are. It is only looked at and never kept.
    @PostMapping("/documents")
    @Access(ANYONE)
    CheckBody check(@RequestBody byte[] file) {
        if (file.length > Upload.LARGEST) throw Invalid.at("", "platform.upload.large");
        return CheckBody.of(checks.file(file));
    }
}
