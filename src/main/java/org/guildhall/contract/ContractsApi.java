package org.guildhall.contract;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.contract.lifecycle.ContractId;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All contracts in the API, earlier ones and amendments too, and their files.
@Api
@RequestMapping(Api.BASE + "/contracts")
class ContractsApi {
    private static final String PDF = "application/pdf";

    private final Contracts contracts;
    private final AllContracts all;

    ContractsApi(Contracts contracts, AllContracts all) {
        this.contracts = contracts;
        this.all = all;
    }

    /// The contracts within the caller's reach, oldest first.
    ///
    /// @param q part of the number or of the partner's name
    @GetMapping
    @Access(SIGNED_IN)
    Listing<ContractBody> contracts(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String application,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        var asked = new AllContracts.Asked(state, application, q);
        return all.page(asked, Cursor.read(cursor), Cursor.limit(limit), caller)
                .map(contract -> ContractBody.of(contract, caller));
    }

    /// One contract.
    @GetMapping("/{id}")
    @Access(SIGNED_IN)
    ResponseEntity<ContractBody> contract(@PathVariable UUID id, Caller caller) {
        return ContractShapes.tagged(contracts.read(new ContractId(id), caller), caller);
    }

    /// The paper as it stands, with the signatures it has by now (PDF).
    @GetMapping(path = "/{id}/document", produces = PDF)
    @Access(SIGNED_IN)
    ResponseEntity<byte[]> document(
            @PathVariable UUID id, Caller caller, HttpServletRequest request) {
        if (caller instanceof Member member) {
            contracts.open(new ContractId(id), member, Witness.of(request));
        }
        return pdf(contracts.document(new ContractId(id), caller));
    }

    /// One of its files: the paper as it was `printed`, the last `scan` of it, the `certificate`.
    @GetMapping(path = "/{id}/files/{kind}", produces = PDF)
    @Access(SIGNED_IN)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String kind, Caller caller) {
        return pdf(contracts.file(new ContractId(id), kind(kind), caller));
    }

    private static ResponseEntity<byte[]> pdf(ContractFile file) {
        return Download.of(file.name(), PDF, file.content());
    }

    /// Those that have a place of their own on pages; the others are the document as it stands.
    private static FileKind kind(String named) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(named))
                .filter(kind -> kind != FileKind.SIGNED && kind != FileKind.COMPLETED)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
