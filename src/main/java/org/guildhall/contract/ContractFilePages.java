package org.guildhall.contract;

import static org.guildhall.platform.web.Answer.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.platform.file.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The files of a contract, for both parties: to read in the page, to keep, and as plain text.
@Controller
class ContractFilePages {
    private static final String PDF = "application/pdf";

    private final Contracts contracts;

    ContractFilePages(Contracts contracts) {
        this.contracts = contracts;
    }

    @GetMapping({"/portal/contracts/{id}/document", "/desk/contracts/{id}/document"})
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> document(@PathVariable UUID id, Caller caller) {
        var file = contracts.document(new ContractId(id), caller);
        return Download.inline(file.name(), PDF, file.content());
    }

    @GetMapping({"/portal/contracts/{id}/contract.pdf", "/desk/contracts/{id}/contract.pdf"})
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> download(@PathVariable UUID id, Caller caller) {
        var file = contracts.document(new ContractId(id), caller);
        return Download.of(file.name(), PDF, file.content());
    }

    @GetMapping({"/portal/contracts/{id}/certificate.pdf", "/desk/contracts/{id}/certificate.pdf"})
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> certificate(@PathVariable UUID id, Caller caller) {
        var file = contracts.file(new ContractId(id), FileKind.CERTIFICATE, caller);
        return Download.of(file.name(), PDF, file.content());
    }

    @GetMapping({"/portal/contracts/{id}/printed.pdf", "/desk/contracts/{id}/printed.pdf"})
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> printed(@PathVariable UUID id, Caller caller) {
        var file = contracts.file(new ContractId(id), FileKind.PRINTED, caller);
        return Download.inline(file.name(), PDF, file.content());
    }

    @GetMapping({"/portal/contracts/{id}/scan.pdf", "/desk/contracts/{id}/scan.pdf"})
    @Access(Who.SIGNED_IN)
    ResponseEntity<byte[]> scan(@PathVariable UUID id, Caller caller) {
        var file = contracts.file(new ContractId(id), FileKind.SCAN, caller);
        return Download.inline(file.name(), PDF, file.content());
    }

    @GetMapping({"/portal/contracts/{id}/text", "/desk/contracts/{id}/text"})
    @Access(Who.SIGNED_IN)
    ModelAndView text(@PathVariable UUID id, Caller caller) {
        var contract = contracts.read(new ContractId(id), caller);
        var place = caller instanceof Member ? "/portal/contracts/" : "/desk/contracts/";
        return page(
                "contract/text",
                Map.of(
                        "number", contract.number(),
                        "back", place + id,
                        "words", words(contracts.document(contract.id(), caller))));
    }

    private static String words(ContractFile file) {
        try (var document = Loader.loadPDF(file.content())) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true); // bold words are printed after the others of their line
            return reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(file.name(), e);
        }
    }
}
