package org.guildhall.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The calendars by which the vendor keeps its promises, one per site (onboarding.md section 10).
@Service
public class Calendars {
    /// Filled in ahead and back from the current year.
    private static final int YEARS = 2;

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Settings settings;
    private final CalendarStore store;
    private final Clock clock;

    Calendars(Settings settings, CalendarStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// The working days of a site.
    @Transactional(readOnly = true)
    public WorkingDays of(String site) {
        var known = site(site);
        return new WorkingDays(
                known.zone(),
                known.opens(),
                known.closes(),
                store.daysOff(site).orElse(WEEKEND),
                store.days(site).stream()
                        .collect(Collectors.toMap(CalendarDay::date, CalendarDay::kind)));
    }

    /// When a promise of so many working days made at that moment falls due on a site.
    @Transactional(readOnly = true)
    public Instant due(String site, Instant start, int workingDays) {
        return of(site).due(start, workingDays);
    }

    /// The dates of one year that differ from their weekday.
    @Transactional(readOnly = true)
    public List<CalendarDay> days(String site, int year) {
        return store.days(site(site).code()).stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
    }

    /// Enters a holiday or a made-up day. Clocks already started keep the day they promised.
    @Transactional
    public void put(Caller caller, String site, CalendarDay day) {
        allow(caller);
        store.put(site(site).code(), day);
    }

    /// Takes a date out again, so that its weekday decides.
    @Transactional
    public void remove(Caller caller, String site, LocalDate date) {
        allow(caller);
        if (!store.remove(site(site).code(), date)) {
            throw new NotFound();
        }
    }

    /// Says which days of the week are off; at least one must stay.
    @Transactional
    public void putDaysOff(Caller caller, String site, Set<DayOfWeek> daysOff) {
        allow(caller);
        if (daysOff.size() == DayOfWeek.values().length) {
            throw Invalid.at("daysOff", "calendar.daysOff.all");
        }
        store.putDaysOff(site(site).code(), daysOff);
    }

    /// Fills in the public holidays of the years around this one, each year once: later changes by
    /// people stay.
    @Transactional
    public void prefill() {
        for (var site : settings.sites()) {
            var now = clock.instant().atZone(site.zone()).getYear();
            for (var year = now - YEARS; year <= now + YEARS; year++) {
                if (store.begin(site.code(), year)) {
                    PublicHolidays.of(site.calendar(), year)
                            .forEach(day -> store.put(site.code(), day));
                }
            }
        }
    }

    private Site site(String code) {
        return settings.sites().stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static void allow(Caller caller) {
        if (!caller.may(Permission.MANAGE_PROGRAMMES)) {
            throw new NotAllowed("calendar.notAllowed");
        }
    }
}
