package org.guildhall.diagnosis.catalogue;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.diagnosis.catalogue.DiagnosisBody.CheckedBody;
import org.guildhall.diagnosis.catalogue.DiagnosisBody.VersionBody;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The tables of diagnoses in the API, for those who lead the desk: their versions, a text tried, a
/// text published.
@Api
class DiagnosesApi {
    private static final String ALL = Api.BASE + "/diagnoses";
    private static final String ONE = ALL + "/{code}";

    private final DiagnosisDesk desk;
    private final Texts texts;

    DiagnosesApi(DiagnosisDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /// A table as text (YAML).
    record DiagnosisText(String text) implements ApiBody {}

    /// What is used now, by code.
    @GetMapping(ALL)
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    Listing<DiagnosisBody> diagnoses(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var text = text(caller);
        return Listing.part(
                        desk.all(caller),
                        Cursor.read(cursor),
                        Cursor.limit(limit),
                        used -> Cursor.named(used.diagnosis().code()))
                .map(used -> DiagnosisBody.of(used, text));
    }

    @GetMapping(ONE)
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ResponseEntity<DiagnosisBody> diagnosis(@PathVariable String code, Staff caller) {
        var used = desk.version(code, Optional.empty(), caller);
        return Match.tagged(used.version(), DiagnosisBody.of(used, text(caller)));
    }

    /// Every version there ever was, the newest first.
    @GetMapping(ONE + "/versions")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    Listing<VersionBody> versions(@PathVariable String code, Staff caller) {
        var _ = desk.version(code, Optional.empty(), caller);
        return Listing.whole(desk.editions(code, caller)).map(VersionBody::of);
    }

    /// The text of a version.
    @GetMapping(ONE + "/versions/{version}/file")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    DiagnosisText file(@PathVariable String code, @PathVariable int version, Staff caller) {
        return new DiagnosisText(desk.text(code, version, caller));
    }

    /// Tries a text: what is wrong in it, or what its examples say. Nothing is kept.
    @PostMapping(ALL + "/check")
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    CheckedBody check(@RequestBody DiagnosisText body, Staff caller) {
        var checked = desk.check(DiagnosisDesk.text(body.text()), caller);
        return CheckedBody.of(checked, text(caller));
    }

    /// Publishes a diagnosis that there isn't yet.
    @PostMapping(ALL)
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ResponseEntity<DiagnosisBody> start(@RequestBody DiagnosisText body, Staff caller) {
        var text = DiagnosisDesk.text(body.text());
        var used = desk.publish(DiagnosisDesk.NEW, 0, text, caller);
        var made = DiagnosisBody.of(used, text(caller));
        return Match.created(ALL + "/" + made.code(), made.version(), made);
    }

    /// Publishes a text as the next version, used from now on.
    @PutMapping(ONE)
    @Access(
            value = STAFF,
            may = {SUPERVISE_TICKETS, MANAGE_PROGRAMMES})
    ResponseEntity<DiagnosisBody> publish(
            @PathVariable String code, Match match, @RequestBody DiagnosisText body, Staff caller) {
        match.expect(desk.version(code, Optional.empty(), caller).version());
        var text = DiagnosisDesk.text(body.text());
        var used = desk.publish(code, (int) match.version(), text, caller);
        return Match.tagged(used.version(), DiagnosisBody.of(used, text(caller)));
    }

    private Text text(Staff caller) {
        return texts.in(caller.reader().language());
    }
}
