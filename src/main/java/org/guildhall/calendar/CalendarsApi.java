package org.guildhall.calendar;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// The sites' calendars in the API. A change moves the clocks that run over the days it touches.
@Api
class CalendarsApi {
    /// Calendars are kept for the years of this century.
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    private static final String ONE = Api.BASE + "/calendars/{site}";
    private static final int LONGEST_NAME = 100;

    private final CalendarDesk desk;
    private final Settings settings;
    private final Clock clock;

    CalendarsApi(CalendarDesk desk, Settings settings, Clock clock) {
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /// What a date is to be: `HOLIDAY` or `MADE_UP`, and the name people know it by.
    record Day(String kind, String name) implements ApiBody {}

    /// The days of the week that are off, such as `SATURDAY`.
    record Week(List<String> daysOff) implements ApiBody {}

    /// The calendars of all sites, of this year unless another is asked for.
    @GetMapping(Api.BASE + "/calendars")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    Listing<CalendarBody> calendars(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var all = desk.all(caller, year(year)).stream().map(CalendarBody::of).toList();
        return Listing.part(
                all, Cursor.read(cursor), Cursor.limit(limit), each -> Cursor.named(each.site()));
    }

    /// One site's calendar of one year.
    @GetMapping(ONE)
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<CalendarBody> calendar(
            @PathVariable String site, @RequestParam(defaultValue = "") String year, Staff caller) {
        return tagged(site, year(year), caller);
    }

    /// Enters a holiday or a made-up day, or names one anew.
    @PutMapping(ONE + "/days/{date}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<CalendarBody> put(
            @PathVariable String site,
            @PathVariable String date,
            Match match,
            @RequestBody Day body,
            Staff caller) {
        var day = date(date);
        var named = new CalendarDay(day, kind(body.kind()), name(body.name()));
        desk.put(caller, site, seen(site, day, match, caller), named);
        return tagged(site, day.getYear(), caller);
    }

    /// Takes a date out again, so that its weekday decides.
    @DeleteMapping(ONE + "/days/{date}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<CalendarBody> remove(
            @PathVariable String site, @PathVariable String date, Match match, Staff caller) {
        var day = date(date);
        desk.remove(caller, site, seen(site, day, match, caller), day);
        return tagged(site, day.getYear(), caller);
    }

    /// Says which days of the week are off.
    @PutMapping(ONE + "/days-off")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<CalendarBody> putDaysOff(
            @PathVariable String site, Match match, @RequestBody Week body, Staff caller) {
        var today = today();
        desk.putDaysOff(caller, site, seen(site, today, match, caller), daysOff(body.daysOff()));
        return tagged(site, today.getYear(), caller);
    }

    /// Fills a year in with the public holidays that are known; dates that people entered stay as
    /// they are.
    @PostMapping(ONE + "/years/{year}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<CalendarBody> fill(
            @PathVariable String site, @PathVariable String year, Match match, Staff caller) {
        if (!year.matches("20[0-9]{2}")) throw new NotFound();
        var wanted = Integer.parseInt(year);
        var version = seen(site, LocalDate.of(wanted, 1, 1), match, caller);
        desk.fill(caller, site, version, wanted);
        return tagged(site, wanted, caller);
    }

    private int seen(String site, LocalDate day, Match match, Staff caller) {
        var version = desk.one(caller, site, day.getYear()).version();
        match.expect(version);
        return version;
    }

    private ResponseEntity<CalendarBody> tagged(String site, int year, Staff caller) {
        var view = desk.one(caller, site, year);
        return Match.tagged(view.version(), CalendarBody.of(view));
    }

    private int year(String asked) {
        if (asked.isEmpty()) return today().getYear();
        if (!asked.matches("20[0-9]{2}")) throw Invalid.at("year", "calendar.api.year");
        return Integer.parseInt(asked);
    }

    /// As the vendor has it, like on the page.
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.sites().getFirst().zone());
    }

    private static LocalDate date(String typed) {
        try {
            var date = LocalDate.parse(typed);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) return date;
        } catch (DateTimeParseException _) {
            // Told below, like a year that no calendar is kept for.
        }
        throw new NotFound();
    }

    private static DayKind kind(String typed) {
        return Arrays.stream(DayKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.at("kind", "calendar.api.kind"));
    }

    private static String name(String typed) {
        if (typed.isBlank()) throw Invalid.at("name", "platform.form.missing");
        return Form.text(typed, LONGEST_NAME);
    }

    private static Set<DayOfWeek> daysOff(List<String> typed) {
        var known = Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
        if (!known.containsAll(typed)) throw Invalid.at("days_off", "calendar.api.week");
        return typed.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
