package org.guildhall.onboarding.api;

import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.onboarding.Onboarding;
import org.guildhall.onboarding.api.ApiBodies.Code;
import org.guildhall.onboarding.api.ApiBodies.Start;
import org.guildhall.onboarding.api.ApiBodies.Submission;
import org.guildhall.onboarding.api.ApiBodies.Values;
import org.guildhall.onboarding.api.ApiBodies.Words;
import org.guildhall.onboarding.joining.Joining;
import org.guildhall.onboarding.letter.ContactCodes;
import org.guildhall.onboarding.lifecycle.ApplicationId;
import org.guildhall.onboarding.lifecycle.Seen;
import org.guildhall.onboarding.passage.Applications;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Applications in the API, and what the applicant does with them.
@Api
class ApplicationsApi {
    private static final String ONE = Api.BASE + "/applications/{id}";

    private final Joining joining;
    private final Onboarding onboarding;
    private final Applications applications;
    private final ApplicationList list;
    private final ContactCodes codes;
    private final Shapes shapes;

    ApplicationsApi(
            Joining joining,
            Onboarding onboarding,
            Applications applications,
            ApplicationList list,
            ContactCodes codes,
            Shapes shapes) {
        this.joining = joining;
        this.onboarding = onboarding;
        this.applications = applications;
        this.list = list;
        this.codes = codes;
        this.shapes = shapes;
    }

    /// The applications within the caller's reach, oldest first.
    ///
    /// @param q words of company, number or UID
    @GetMapping(Api.BASE + "/applications")
    @Access(SIGNED_IN)
    Listing<ApplicationBody> applications(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String uid,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        var wanted = new ApplicationList.Wanted(stage, programme, site, uid, q);
        var found = list.page(wanted, Cursor.read(cursor), Cursor.limit(limit), caller);
        return found.map(application -> shapes.of(application, caller));
    }

    /// One application.
    @GetMapping(ONE)
    @Access(SIGNED_IN)
    ResponseEntity<ApplicationBody> application(@PathVariable UUID id, Caller caller) {
        return shapes.tagged(applications.find(new ApplicationId(id), caller), caller);
    }

    /// Begins an application for a programme; the one that is under way is the answer to a second
    /// try.
    @PostMapping(Api.BASE + "/applications")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> start(@RequestBody Start start, Member caller) {
        var id = joining.start(start.programme(), caller);
        var application = applications.find(id, caller);
        return Match.created(
                Api.BASE + "/applications/" + id.value(),
                application.version(),
                shapes.of(application, caller));
    }

    /// Keeps what is filled in, right or wrong.
    @PutMapping(ONE + "/answers")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> save(
            @PathVariable UUID id, Match match, @RequestBody Values body, Member caller) {
        var saved = onboarding.save(seen(id, match, caller), body.values(), caller);
        return shapes.tagged(saved, caller);
    }

    /// Mails a code to the Contact E-mail of the form, as it was saved.
    @PostMapping(ONE + "/contact-codes")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> sendCode(@PathVariable UUID id, Member caller) {
        codes.send(new ApplicationId(id), caller);
        return application(id, caller);
    }

    /// Confirms the Contact E-mail with the mailed code.
    @PostMapping(ONE + "/contact-confirmation")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> confirmContact(
            @PathVariable UUID id, @RequestBody Code body, Member caller) {
        codes.confirm(new ApplicationId(id), body.code(), caller);
        return application(id, caller);
    }

    /// Hands the form in.
    @PostMapping(ONE + "/submission")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> submit(
            @PathVariable UUID id, Match match, @RequestBody Submission body, Member caller) {
        var seen = seen(id, match, caller);
        var kept = applications.find(seen.id(), caller).answers().values();
        return shapes.tagged(onboarding.submit(seen, body.values().orElse(kept), caller), caller);
    }

    /// Takes the application back.
    @PostMapping(ONE + "/withdrawal")
    @Access(PARTNER)
    ResponseEntity<ApplicationBody> withdraw(
            @PathVariable UUID id, Match match, @RequestBody Words body, Member caller) {
        var seen = seen(id, match, caller);
        var words = Shapes.anyWords("words", body.words());
        return shapes.tagged(onboarding.withdraw(seen, words, caller), caller);
    }

    private Seen seen(UUID id, Match match, Caller caller) {
        return shapes.seen(id, match, caller);
    }
}
