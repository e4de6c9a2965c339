package org.guildhall.verification.risk;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.DECIDE_VERIFICATIONS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Risk cases in the API, for the vendor's own risk systems. Every look is written down.
@Api
class RiskCasesApi {
    private static final String ALL = Api.BASE + "/risk-cases";
    private static final String ONE = ALL + "/{id}";
    private static final String UNKNOWN = "verification.api.unknown";

    private final RiskDesk desk;

    RiskCasesApi(RiskDesk desk) {
        this.desk = desk;
    }

    /// What opens a case.
    ///
    /// @param papers which papers the account is to hand in
    /// @param due the last day for it
    /// @param words what the account is told
    /// @param reason why, for staff only
    /// @param again ask also for what was accepted once and is still kept
    record RiskOpening(
            String uid,
            List<String> papers,
            LocalDate due,
            String words,
            String reason,
            Optional<Boolean> again)
            implements ApiBody {}

    /// A decision: `ACCEPT`, `REFUSE` or `WITHDRAW`.
    ///
    /// @param missing what the account is to hand in, and by when, when refused
    record RiskVerdict(
            String outcome,
            Optional<List<String>> missing,
            Optional<LocalDate> due,
            Optional<String> words,
            Optional<String> internal)
            implements ApiBody {
        KycDecision decision() {
            return new KycDecision(
                    one(KycDecision.Outcome.values(), "outcome", outcome),
                    papers("missing", missing.orElse(List.of())),
                    due,
                    words.orElse(""),
                    internal.orElse(""));
        }
    }

    /// The list as the desk's page makes it a file, in the caller's language and zone; that it was
    /// taken is written down.
    ///
    /// @param show `open`, `review`, `waiting` or `done`
    /// @param q part of the number or of the UID
    @GetMapping(path = ALL + ".csv", produces = "text/csv")
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    void casesFile(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            Staff caller,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var asked = Form.of(Map.of("show", show, "q", q));
        RiskListPages.write(desk, caller, asked, page, response);
    }

    /// All that were opened, oldest first.
    @GetMapping(ALL)
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    Listing<RiskBody> cases(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var asked =
                Optional.of(state)
                        .filter(name -> !name.isEmpty())
                        .map(name -> one(KycState.values(), "state", name));
        return desk.page(asked, Cursor.read(cursor), Cursor.limit(limit), caller)
                .map(RiskBody::row);
    }

    /// Opens one, and asks the account.
    @PostMapping(ALL)
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    ResponseEntity<RiskBody> start(@RequestBody RiskOpening body, Staff caller) {
        var asking =
                new Asking(
                        papers("papers", body.papers()), body.due(), body.words(), body.reason());
        var opened = desk.open(caller, uid(body.uid()), asking, body.again().orElse(false));
        return Match.created(
                ALL + "/" + opened.id().value(), opened.version(), RiskBody.row(opened));
    }

    /// One with its papers.
    @GetMapping(ONE)
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    ResponseEntity<RiskBody> riskCase(@PathVariable UUID id, Staff caller) {
        var file = desk.one(caller, new RiskCaseId(id));
        return Match.tagged(file.riskCase().version(), RiskBody.staff(file));
    }

    /// The bytes of a paper.
    @GetMapping(ALL + "/papers/{id}")
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Staff caller) {
        var opened = desk.look(caller, id);
        var paper = opened.paper();
        return Download.of(paper.name(), paper.kind().mediaType(), opened.content());
    }

    /// Decides it.
    @PostMapping(ONE + "/decision")
    @Access(value = STAFF, may = DECIDE_VERIFICATIONS)
    ResponseEntity<RiskBody> decide(
            @PathVariable UUID id, Match match, @RequestBody RiskVerdict body, Staff caller) {
        var of = new RiskCaseId(id);
        match.expect(desk.one(caller, of).riskCase().version());
        desk.decide(caller, of, match.version(), body.decision());
        return riskCase(id, caller);
    }

    private static Uid uid(String typed) {
        try {
            return new Uid(typed);
        } catch (Invalid refused) {
            throw new Invalid(
                    refused.problems().stream().map(problem -> problem.at("uid")).toList());
        }
    }

    private static Set<KycPaper> papers(String field, List<String> names) {
        return names.stream()
                .map(name -> one(KycPaper.values(), field, name))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E one(E[] known, String field, String name) {
        return Arrays.stream(known)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.at(field, UNKNOWN));
    }
}
