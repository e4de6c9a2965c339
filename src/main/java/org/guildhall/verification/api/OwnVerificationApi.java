package org.guildhall.verification.api;

import static org.guildhall.access.Access.Who.PARTNER;

import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.NotFound;
import org.guildhall.verification.Verifications;
import org.guildhall.verification.lifecycle.Details;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The caller's own enterprise verification in the API.
@Api
class OwnVerificationApi {
    private static final String HERE = Api.BASE + "/verification";

    private final Verifications verifications;
    private final Uploads uploads;

    OwnVerificationApi(Verifications verifications, Uploads uploads) {
        this.uploads = uploads;
        this.verifications = verifications;
    }

    /// What the account says about its enterprise.
    record Claim(
            String legalName,
            String country,
            String scheme,
            String number,
            String address,
            String authorisedPerson)
            implements ApiBody {
        Details details() {
            return new Details(legalName, country, scheme, number, address, authorisedPerson);
        }
    }

    /// Where it stands; version 0 before it has begun.
    @GetMapping(HERE)
    @Access(PARTNER)
    ResponseEntity<VerificationBody> verification(Member caller) {
        var file = verifications.mine(caller);
        return Match.tagged(file.verification().version(), VerificationBody.own(file));
    }

    /// Keeps what is said so far, whole or not; only what is open is taken.
    @PutMapping(HERE)
    @Access(PARTNER)
    ResponseEntity<VerificationBody> save(Match match, @RequestBody Claim body, Member caller) {
        verifications.save(caller, seen(match, caller), body.details(), "");
        return verification(caller);
    }

    /// Adds a document, its bytes as they are: PDF, PNG or JPEG up to 20 MB.
    @PostMapping(HERE + "/documents")
    @Access(PARTNER)
    ResponseEntity<VerificationBody> attach(
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "document") String name,
            Match match,
            @RequestBody byte[] content,
            Member caller) {
        var upload = uploads.document(name, content);
        verifications.attach(caller, seen(match, caller), Named.item(item), List.of(upload));
        return verification(caller);
    }

    /// Takes a document back that wasn't submitted yet.
    @DeleteMapping(HERE + "/documents/{id}")
    @Access(PARTNER)
    ResponseEntity<VerificationBody> detach(@PathVariable UUID id, Match match, Member caller) {
        var known = verifications.mine(caller).documents();
        if (known.stream().noneMatch(each -> each.id().equals(id))) throw new NotFound();
        verifications.detach(caller, seen(match, caller), id);
        return verification(caller);
    }

    /// The bytes of a document.
    @GetMapping(HERE + "/documents/{id}")
    @Access(PARTNER)
    ResponseEntity<byte[]> document(@PathVariable UUID id, Member caller) {
        return Named.download(verifications.open(caller, id));
    }

    /// Hands it to the verifiers, as it was saved.
    @PostMapping(HERE + "/submission")
    @Access(PARTNER)
    ResponseEntity<VerificationBody> submit(Match match, Member caller) {
        var seen = seen(match, caller);
        var saved = verifications.mine(caller).verification().details();
        verifications.submit(caller, seen, saved, "");
        return verification(caller);
    }

    /// Opens a new round, because verified data have changed or it has expired.
    @PostMapping(HERE + "/renewal")
    @Access(PARTNER)
    ResponseEntity<VerificationBody> renew(Match match, Member caller) {
        verifications.renew(caller, seen(match, caller));
        return verification(caller);
    }

    private long seen(Match match, Member caller) {
        match.expect(verifications.mine(caller).verification().version());
        return match.version();
    }
}
