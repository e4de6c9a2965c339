package org.guildhall.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
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

    /// Read hundreds of times a second and changed a few times a year: kept by their mark.
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String mark, WorkingDays days) {}

    Calendars(Settings settings, CalendarStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// The working days of a site.
    @Transactional(readOnly = true)
    public WorkingDays of(String site) {
        // Asked first: what was changed in between is newer than its mark, never older.
        var mark = store.mark(site);
        var found = known.get(site);
        if (found != null && found.mark().equals(mark)) return found.days();
        var days = read(site);
        known.put(site, new Known(mark, days));
        return days;
    }

    private WorkingDays read(String code) {
        var site = site(code);
        return new WorkingDays(
                site.zone(),
                site.opens(),
                site.closes(),
                store.daysOff(code).orElse(WEEKEND),
                store.days(code).stream()
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
}
