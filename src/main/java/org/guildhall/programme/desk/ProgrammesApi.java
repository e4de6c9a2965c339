package org.guildhall.programme.desk;

import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Texts;
import org.guildhall.programme.Programmes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Programmes in the API: what is offered to the caller, and for channel managers every version and
/// the file of each.
@Api
class ProgrammesApi {
    private static final String ALL = Api.BASE + "/programmes";

    private final Programmes programmes;
    private final ProgrammeDesk desk;
    private final Texts texts;

    ProgrammesApi(Programmes programmes, ProgrammeDesk desk, Texts texts) {
        this.programmes = programmes;
        this.desk = desk;
        this.texts = texts;
    }

    /// A version that there is or was.
    ///
    /// @param hash SHA-256 of the file in hexadecimal
    record VersionBody(int version, String hash, Instant since) {}

    /// A programme's file as text (YAML).
    record ProgrammeText(String text) implements ApiBody {}

    /// The programmes that are offered now: people of accounts see those of their site.
    @GetMapping(ALL)
    @Access(SIGNED_IN)
    Listing<ProgrammeBody> programmes(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Caller caller) {
        return Listing.part(
                offered(caller),
                Cursor.read(cursor),
                Cursor.limit(limit),
                each -> Cursor.named(each.code()));
    }

    /// One of them, with the fields of its form and sheet.
    @GetMapping(ALL + "/{code}")
    @Access(SIGNED_IN)
    ProgrammeBody programme(@PathVariable String code, Caller caller) {
        return offered(caller).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<ProgrammeBody> offered(Caller caller) {
        var offered =
                caller instanceof Member member ? programmes.of(member.site()) : programmes.all();
        var text = texts.in(language(caller));
        return offered.stream().map(each -> ProgrammeBody.of(each, text)).toList();
    }

    /// Every version there ever was, newest first.
    @GetMapping(ALL + "/{code}/versions")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    Listing<VersionBody> versions(@PathVariable String code, Staff caller) {
        var found = desk.versions(code, caller);
        if (found.isEmpty()) throw new NotFound();
        return Listing.whole(found)
                .map(each -> new VersionBody(each.version(), each.hash(), each.since()));
    }

    /// The file of a version, as it came in.
    @GetMapping(ALL + "/{code}/versions/{version}/file")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ProgrammeText file(@PathVariable String code, @PathVariable int version, Staff caller) {
        return new ProgrammeText(
                new String(
                        desk.export(code, version, caller),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    /// Brings a file in: checked, kept as the next version, offered from now on. Running
    /// applications keep theirs.
    @PostMapping(ALL)
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<ProgrammeBody> bringIn(@RequestBody ProgrammeText body, Staff caller) {
        var programme = desk.bringIn("posted.yml", body.text(), caller);
        return ResponseEntity.ok(ProgrammeBody.of(programme, texts.in(language(caller))));
    }

    private static Locale language(Caller caller) {
        return switch (caller) {
            case Member member -> member.reader().language();
            case Staff staff -> staff.reader().language();
            case Caller.Visitor _, Caller.Clockwork _ -> Locale.ENGLISH;
        };
    }
}
