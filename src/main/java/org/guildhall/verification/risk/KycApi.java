package org.guildhall.verification.risk;

import static org.guildhall.access.Access.Who.PARTNER;

import java.util.List;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.file.Uploads;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// What risk control asks of the caller's own account, in the API.
@Api
class KycApi {
    private static final String HERE = Api.BASE + "/kyc";

    private final KycRequests requests;
    private final Uploads uploads;

    KycApi(KycRequests requests, Uploads uploads) {
        this.uploads = uploads;
        this.requests = requests;
    }

    /// Where it stands; state `NONE` when nothing is asked.
    @GetMapping(HERE)
    @Access(PARTNER)
    ResponseEntity<RiskBody> kyc(Member caller) {
        var mine = requests.mine(caller);
        return Match.tagged(
                mine.map(file -> file.riskCase().version()).orElse(0L),
                mine.map(RiskBody::own)
                        .orElseGet(() -> RiskBody.nothing(caller.uid().value(), caller.site())));
    }

    /// Puts a paper into the vault, its bytes as they are: PDF, PNG or JPEG up to 20 MB.
    @PostMapping(HERE + "/papers")
    @Access(PARTNER)
    ResponseEntity<RiskBody> attach(
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "document") String name,
            Match match,
            @RequestBody byte[] content,
            Member caller) {
        var kind =
                KycPaper.of(paper)
                        .orElseThrow(() -> Invalid.at("paper", "verification.api.unknown"));
        requests.attach(
                caller, seen(match, caller), kind, List.of(uploads.document(name, content)));
        return kyc(caller);
    }

    /// Takes a paper back that wasn't handed in yet.
    @DeleteMapping(HERE + "/papers/{id}")
    @Access(PARTNER)
    ResponseEntity<RiskBody> detach(@PathVariable UUID id, Match match, Member caller) {
        var mine = requests.mine(caller).orElseThrow(NotFound::new);
        if (mine.papers().stream().noneMatch(each -> each.id().equals(id))) throw new NotFound();
        requests.detach(caller, seen(match, caller), id);
        return kyc(caller);
    }

    /// Hands in what was put into the vault.
    @PostMapping(HERE + "/submission")
    @Access(PARTNER)
    ResponseEntity<RiskBody> submit(Match match, Member caller) {
        requests.submit(caller, seen(match, caller));
        return kyc(caller);
    }

    private long seen(Match match, Member caller) {
        var mine = requests.mine(caller).orElseThrow(NotFound::new);
        match.expect(mine.riskCase().version());
        return match.version();
    }
}
