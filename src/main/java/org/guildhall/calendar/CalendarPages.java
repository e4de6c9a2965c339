package org.guildhall.calendar;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.list.Address;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The sites' calendars at the desk.
@Controller
@RequestMapping("/desk/calendars")
class CalendarPages {
    private static final int LONGEST_NAME = 100;

    private final CalendarDesk desk;

    CalendarPages(CalendarDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView calendars(Staff caller, Page page) {
        var year = page.now().atZone(page.vendorZone()).getYear();
        return Answer.page("calendar/calendars", Map.of("calendars", desk.all(caller, year)));
    }

    @GetMapping("/{site}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView calendar(@PathVariable String site, Form form, Staff caller, Page page) {
        return shown(site, form, caller, page);
    }

    @PostMapping("/{site}/days")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView put(@PathVariable String site, Form form, Staff caller, Page page) {
        return form.read(() -> day(form))
                .then(
                        day -> {
                            desk.put(caller, site, version(form), day);
                            return done(site, day.date().getYear());
                        })
                .orElse(() -> shown(site, form, caller, page));
    }

    @PostMapping("/{site}/days/{date}/removal")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView removed(
            @PathVariable String site, @PathVariable String date, Form form, Staff caller) {
        var day = date(date).orElseThrow(NotFound::new);
        desk.remove(caller, site, version(form), day);
        return done(site, day.getYear());
    }

    @PostMapping("/{site}/week")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView week(@PathVariable String site, Form form, Staff caller, Page page) {
        return form.read(() -> week(form))
                .then(
                        daysOff -> {
                            desk.putDaysOff(caller, site, version(form), daysOff);
                            return done(site, year(form, page));
                        })
                .orElse(() -> shown(site, form, caller, page));
    }

    @PostMapping("/{site}/library")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ModelAndView filled(@PathVariable String site, Form form, Staff caller, Page page) {
        return form.read(() -> year(form, page))
                .then(
                        year -> {
                            desk.fill(caller, site, version(form), year);
                            return done(site, year);
                        })
                .orElse(() -> shown(site, form, caller, page));
    }

    private ModelAndView shown(String site, Form form, Staff caller, Page page) {
        var calendar = desk.one(caller, site, year(form, page));
        if (form.problem("daysOff") == null) {
            form.put("daysOff", calendar.days().daysOff().stream().map(Enum::name).toList());
        }
        return Answer.page("calendar/calendar", Map.of("calendar", calendar, "form", form));
    }

    private static ModelAndView done(String site, int year) {
        return Answer.seeOther("/desk/calendars/" + site + "?year=" + year, "calendar.saved");
    }

    private static CalendarDay day(Form form) {
        return new CalendarDay(
                form.enter(
                        "date",
                        typed ->
                                date(typed)
                                        .orElseThrow(() -> Invalid.because("calendar.date.wrong"))),
                form.choose("kind", CalendarPages::kind),
                form.takeText("name", LONGEST_NAME));
    }

    private static Set<DayOfWeek> week(Form form) {
        var ticked = form.values("daysOff");
        var daysOff = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> ticked.contains(day.name()))
                .forEach(daysOff::add);
        return daysOff;
    }

    private static DayKind kind(String typed) {
        return Arrays.stream(DayKind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("calendar.kind.wrong"));
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            var date = LocalDate.parse(typed);
            return isNear(date.getYear()) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int year(Form form, Page page) {
        var now = page.now().atZone(page.vendorZone()).getYear();
        var asked = new Address("/", Map.of("year", form.value("year"))).number("year", now);
        return isNear(asked) ? asked : now;
    }

    private static boolean isNear(int year) {
        return year >= 2000 && year < 2100;
    }

    private static int version(Form form) {
        return form.number("version", "calendar.version.missing");
    }
}
