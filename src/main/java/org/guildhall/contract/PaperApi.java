package org.guildhall.contract;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.COUNTERSIGN_CONTRACTS;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.PaperSignature;
import org.guildhall.contract.signing.Scans;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.api.SentForm;
import org.guildhall.platform.file.Upload;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A contract on paper in the API: the partner's scan, the vendor's word about it, and the paper
/// that both have signed.
@Api
@RequestMapping(Api.BASE + "/applications/{id}/contract")
class PaperApi {
    private final Scans scans;
    private final Uploads uploads;
    private final ContractShapes shapes;

    PaperApi(Scans scans, Uploads uploads, ContractShapes shapes) {
        this.scans = scans;
        this.uploads = uploads;
        this.shapes = shapes;
    }

    /// The signature as it is read on the scan.
    ///
    /// @param signed the date beside it
    record Acceptance(String name, String signed) implements ApiBody {
        private PaperSignature signature() {
            return PaperApi.signature(name, signed);
        }
    }

    /// Hands in the paper that the partner has signed: a PDF, or its pages as pictures in their
    /// order.
    @PostMapping("/scans")
    @Access(OWNER)
    ResponseEntity<ContractBody> handIn(
            @PathVariable UUID id,
            Match match,
            @RequestParam(name = "scan", required = false) @Nullable List<MultipartFile> scan,
            Member caller,
            HttpServletRequest request) {
        var seen = shapes.seen(id, match, caller);
        var parts = parts(scan);
        var witness = Witness.of(request);
        return ContractShapes.tagged(
                scans.handIn(seen.id(), match.version(), parts, caller, witness), caller);
    }

    /// The scan agrees with what was sent, and is signed.
    @PostMapping("/acceptance")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ContractBody> accept(
            @PathVariable UUID id, Match match, @RequestBody Acceptance body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var accepted = scans.accept(seen.id(), match.version(), body.signature(), caller);
        return ContractShapes.tagged(accepted, caller);
    }

    /// The scan won't do, and why.
    @PostMapping("/return")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ContractBody> giveBack(
            @PathVariable UUID id,
            Match match,
            @RequestBody ContractApi.Reason body,
            Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var why = ContractShapes.reason(body.reason());
        return ContractShapes.tagged(
                scans.giveBack(seen.id(), match.version(), why, caller), caller);
    }

    /// Hands in the paper that the vendor has signed too; by that the contract is complete.
    ///
    /// @param signed the date beside the vendor's signature
    /// @param effectiveOn in force from that day; from the first one possible when left out
    @PostMapping("/signed-paper")
    @Access(value = STAFF, may = COUNTERSIGN_CONTRACTS)
    ResponseEntity<ContractBody> conclude(
            @PathVariable UUID id,
            Match match,
            @RequestParam(name = "scan", required = false) @Nullable List<MultipartFile> scan,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "signed", defaultValue = "") String signed,
            @RequestParam(name = "effective_on", defaultValue = "") String effectiveOn,
            Staff caller,
            HttpServletRequest request) {
        var seen = shapes.seen(id, match, caller);
        var parts = parts(scan);
        var from =
                Optional.of(effectiveOn)
                        .filter(day -> !day.isEmpty())
                        .map(day -> ContractShapes.day("effective_on", day));
        var signature = signature(name, signed);
        var witness = Witness.of(request);
        var complete =
                ContractShapes.concluded(
                        () ->
                                scans.conclude(
                                        seen.id(),
                                        match.version(),
                                        parts,
                                        signature,
                                        from,
                                        caller,
                                        witness));
        return ContractShapes.tagged(complete, caller);
    }

    private List<Upload> parts(@Nullable List<MultipartFile> scan) {
        var parts = SentForm.files("scan", scan, uploads::document);
        if (parts.isEmpty()) throw Invalid.at("scan", "platform.upload.missing");
        return parts;
    }

    private static PaperSignature signature(String name, String signed) {
        return new PaperSignature(
                Invalid.reading("name", () -> Autograph.name(name)),
                ContractShapes.day("signed", signed));
    }
}
