package org.guildhall.verification.table;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_NUMBERS;

import java.time.Instant;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The table of registration numbers of countries whose own rules aren't built in, in the API.
@Api
class NumbersApi {
    private static final String ALL = Api.BASE + "/number-patterns";
    private static final String ONE = ALL + "/{country}/{code}";

    private final NumberTable table;

    NumbersApi(NumberTable table) {
        this.table = table;
    }

    /// A row to be added.
    ///
    /// @param country ISO 3166-1, two letters
    /// @param code begins with its country, such as `us-ein`
    /// @param pattern regular expression over the number without blanks and marks
    /// @param example a number of that shape
    record PatternAdded(String country, String code, String name, String pattern, String example)
            implements ApiBody {}

    /// A row as it is to be.
    record PatternWanted(String name, String pattern, String example) implements ApiBody {}

    /// A row as it stands.
    record PatternBody(
            String country,
            String code,
            long version,
            String name,
            String pattern,
            String example,
            Instant since,
            String by)
            implements ApiBody {
        private static PatternBody of(NumberRow row) {
            var pattern = row.pattern();
            return new PatternBody(
                    pattern.country(),
                    pattern.code(),
                    row.version(),
                    pattern.name(),
                    pattern.pattern().pattern(),
                    pattern.example(),
                    row.since(),
                    row.by());
        }
    }

    /// All rows, by country.
    @GetMapping(ALL)
    @Access(value = STAFF, may = MANAGE_NUMBERS)
    Listing<PatternBody> patterns(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var all = table.rows(caller).stream().map(PatternBody::of).toList();
        return Listing.part(
                all,
                Cursor.read(cursor),
                Cursor.limit(limit),
                each -> Cursor.named(each.country() + "/" + each.code()));
    }

    /// One row.
    @GetMapping(ONE)
    @Access(value = STAFF, may = MANAGE_NUMBERS)
    ResponseEntity<PatternBody> pattern(
            @PathVariable String country, @PathVariable String code, Staff caller) {
        var row = table.row(caller, country, code);
        return Match.tagged(row.version(), PatternBody.of(row));
    }

    /// Adds a row; it holds from the next check on.
    @PostMapping(ALL)
    @Access(value = STAFF, may = MANAGE_NUMBERS)
    ResponseEntity<PatternBody> start(@RequestBody PatternAdded body, Staff caller) {
        var form =
                Form.of(
                        Map.of(
                                "country", body.country(),
                                "code", body.code(),
                                "name", body.name(),
                                "pattern", body.pattern(),
                                "example", body.example()));
        var row = NumberForm.added(form);
        table.add(caller, row);
        var added = table.row(caller, row.country(), row.code());
        var path = ALL + "/" + row.country() + "/" + row.code();
        return Match.created(path, added.version(), PatternBody.of(added));
    }

    /// Writes a row anew.
    @PutMapping(ONE)
    @Access(value = STAFF, may = MANAGE_NUMBERS)
    ResponseEntity<PatternBody> change(
            @PathVariable String country,
            @PathVariable String code,
            Match match,
            @RequestBody PatternWanted body,
            Staff caller) {
        match.expect(table.row(caller, country, code).version());
        var form =
                Form.of(
                        Map.of(
                                "name", body.name(),
                                "pattern", body.pattern(),
                                "example", body.example()));
        table.change(caller, match.version(), NumberForm.read(form, country, code));
        return pattern(country, code, caller);
    }

    /// Takes a row out; numbers that were checked by it stay as they are. The answer is what it
    /// was.
    @DeleteMapping(ONE)
    @Access(value = STAFF, may = MANAGE_NUMBERS)
    ResponseEntity<PatternBody> remove(
            @PathVariable String country, @PathVariable String code, Match match, Staff caller) {
        var was = pattern(country, code, caller);
        match.expect(table.row(caller, country, code).version());
        table.remove(caller, match.version(), country, code);
        return was;
    }
}
