package org.guildhall.contract;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.COUNTERSIGN_CONTRACTS;
import static org.guildhall.access.Permission.REVIEW_APPLICATIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.contract.lifecycle.Afterwards;
import org.guildhall.contract.lifecycle.Witness;
import org.guildhall.contract.service.Envelopes;
import org.guildhall.contract.signing.Autograph;
import org.guildhall.contract.signing.Signatures;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// An application's contract in the API: read, signed by both, declined, taken back.
@Api
@RequestMapping(Api.BASE + "/applications/{id}/contract")
class ContractApi {
    private static final String PDF = "application/pdf";

    private final Contracts contracts;
    private final Signatures signatures;
    private final Envelopes envelopes;
    private final ContractShapes shapes;

    ContractApi(
            Contracts contracts,
            Signatures signatures,
            Envelopes envelopes,
            ContractShapes shapes) {
        this.contracts = contracts;
        this.signatures = signatures;
        this.envelopes = envelopes;
        this.shapes = shapes;
    }

    /// The partner's signature: the mailed code, the name, and that the signer agrees.
    record SignatureBody(String code, String name, boolean consent) implements ApiBody {}

    /// The vendor's signature; in force from that day, or from the first one possible.
    record Countersignature(Optional<String> effectiveOn) implements ApiBody {}

    /// Why.
    record Reason(String reason) implements ApiBody {}

    /// Why it is taken back, and whether new terms follow instead of another contract.
    record Withdrawal(String reason, Optional<Boolean> newTerms) implements ApiBody {}

    /// The newest contract of the application.
    @GetMapping
    @Access(SIGNED_IN)
    ResponseEntity<ContractBody> contract(@PathVariable UUID id, Caller caller) {
        return ContractShapes.tagged(shapes.newest(id, caller), caller);
    }

    /// The paper as it stands, with the signatures it has by now (PDF).
    @GetMapping(path = "/document", produces = PDF)
    @Access(SIGNED_IN)
    ResponseEntity<byte[]> document(
            @PathVariable UUID id, Caller caller, HttpServletRequest request) {
        var contract = shapes.newest(id, caller);
        if (caller instanceof Member member) {
            contracts.open(contract.id(), member, Witness.of(request));
        }
        var file = contracts.document(contract.id(), caller);
        return Download.of(file.name(), PDF, file.content());
    }

    /// Mails a signing code to the owner who asks for it.
    @PostMapping("/signing-codes")
    @Access(OWNER)
    ResponseEntity<ContractBody> code(
            @PathVariable UUID id, Member caller, HttpServletRequest request) {
        var contract = contracts.open(shapes.newest(id, caller).id(), caller, Witness.of(request));
        signatures.mailCode(contract.id(), caller, Witness.of(request));
        return ContractShapes.tagged(contracts.read(contract.id(), caller), caller);
    }

    /// Signs for the partner.
    @PostMapping("/signatures")
    @Access(OWNER)
    ResponseEntity<ContractBody> sign(
            @PathVariable UUID id,
            Match match,
            @RequestBody SignatureBody body,
            Member caller,
            HttpServletRequest request) {
        var seen = shapes.seen(id, match, caller);
        if (!body.consent()) throw Invalid.at("consent", "contract.sign.consent.missing");
        var autograph = new Autograph(Autograph.name(body.name()), Optional.empty());
        var signed =
                signatures.sign(
                        seen.id(),
                        match.version(),
                        body.code(),
                        autograph,
                        caller,
                        Witness.of(request));
        return ContractShapes.tagged(signed, caller);
    }

    /// Signs for the vendor; by that the contract is complete.
    @PostMapping("/countersignature")
    @Access(value = STAFF, may = COUNTERSIGN_CONTRACTS)
    ResponseEntity<ContractBody> countersign(
            @PathVariable UUID id,
            Match match,
            @RequestBody Countersignature body,
            Staff caller,
            HttpServletRequest request) {
        var seen = shapes.seen(id, match, caller);
        var from = body.effectiveOn().map(day -> ContractShapes.day("effective_on", day));
        var witness = Witness.of(request);
        var complete =
                ContractShapes.concluded(
                        () ->
                                signatures.countersign(
                                        seen.id(), match.version(), from, caller, witness));
        return ContractShapes.tagged(complete, caller);
    }

    /// Won't sign, and says why.
    @PostMapping("/refusal")
    @Access(OWNER)
    ResponseEntity<ContractBody> decline(
            @PathVariable UUID id,
            Match match,
            @RequestBody Reason body,
            Member caller,
            HttpServletRequest request) {
        var seen = shapes.seen(id, match, caller);
        var why = ContractShapes.reason(body.reason());
        var declined =
                contracts.decline(seen.id(), match.version(), why, caller, Witness.of(request));
        return ContractShapes.tagged(declined, caller);
    }

    /// Asks the signing service now instead of at its time, on the route outside.
    @PostMapping("/signing-service")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ContractBody> ask(@PathVariable UUID id, Staff caller) {
        var contract = shapes.newest(id, caller);
        envelopes.askNow(contract.id(), caller);
        return ContractShapes.tagged(contract, caller);
    }

    /// Takes the contract back before both have signed.
    @PostMapping("/withdrawal")
    @Access(value = STAFF, may = REVIEW_APPLICATIONS)
    ResponseEntity<ContractBody> takeBack(
            @PathVariable UUID id, Match match, @RequestBody Withdrawal body, Staff caller) {
        var seen = shapes.seen(id, match, caller);
        var next =
                body.newTerms().orElse(false) ? Afterwards.NEW_TERMS : Afterwards.ANOTHER_CONTRACT;
        var why = ContractShapes.reason(body.reason());
        return ContractShapes.tagged(
                contracts.voided(seen.id(), match.version(), why, next, caller), caller);
    }
}
