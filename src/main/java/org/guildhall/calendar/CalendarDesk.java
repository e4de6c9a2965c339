package org.guildhall.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where channel managers and administrators keep the calendars: every change is a version with its
/// history, and moves the clocks that run over the days it touches.
@Service
public class CalendarDesk {
    private final Settings settings;
    private final Calendars calendars;
    private final CalendarStore store;
    private final Clocks clocks;
    private final Events events;

    CalendarDesk(
            Settings settings,
            Calendars calendars,
            CalendarStore store,
            Clocks clocks,
            Events events) {
        this.settings = settings;
        this.calendars = calendars;
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    /// The sites, each with its calendar of one year.
    @Transactional(readOnly = true)
    public List<YearView> all(Caller caller, int year) {
        return settings.sites().stream().map(site -> one(caller, site.code(), year)).toList();
    }

    /// A site's calendar of one year with its whole history, newest first.
    @Transactional(readOnly = true)
    public YearView one(Caller caller, String code, int year) {
        allow(caller);
        var site = site(code);
        return new YearView(
                site,
                year,
                store.version(code),
                calendars.of(code),
                calendars.days(code, year),
                PublicHolidays.source(site.calendar(), year),
                events.of(CalendarStore.subject(code).id()).reversed());
    }

    /// Enters a holiday or a made-up day, or names one anew.
    @Transactional
    public void put(Caller caller, String code, int version, CalendarDay day) {
        allow(caller);
        var facts = Map.of("date", day.date(), "kind", day.kind(), "name", day.name());
        change(caller, code, version, "day-put", facts, () -> store.put(code, day));
    }

    /// Takes a date out again, so that its weekday decides.
    @Transactional
    public void remove(Caller caller, String code, int version, LocalDate date) {
        allow(caller);
        var known =
                calendars.days(code, date.getYear()).stream()
                        .filter(day -> day.date().equals(date))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var facts = Map.of("date", date, "kind", known.kind(), "name", known.name());
        change(caller, code, version, "day-removed", facts, () -> store.remove(code, date));
    }

    /// Says which days of the week are off; at least one must stay.
    @Transactional
    public void putDaysOff(Caller caller, String code, int version, Set<DayOfWeek> daysOff) {
        allow(caller);
        if (daysOff.size() == DayOfWeek.values().length) {
            throw Invalid.at("daysOff", "calendar.daysOff.all");
        }
        var sorted = daysOff.stream().sorted().toList();
        var facts = Map.of("daysOff", sorted);
        change(caller, code, version, "week-put", facts, () -> store.putDaysOff(code, daysOff));
    }

    /// Fills a year in from our own list or the library; dates that people entered stay as they
    /// are.
    @Transactional
    public void fill(Caller caller, String code, int version, int year) {
        allow(caller);
        var site = site(code);
        var there = calendars.days(code, year).stream().map(CalendarDay::date).toList();
        var missing =
                PublicHolidays.of(site.calendar(), year).stream()
                        .filter(day -> !there.contains(day.date()))
                        .sorted(Comparator.comparing(CalendarDay::date))
                        .toList();
        if (missing.isEmpty()) throw Invalid.at("year", "calendar.fill.nothing");
        var facts = Map.of("year", year, "days", missing);
        change(
                caller,
                code,
                version,
                "year-filled",
                facts,
                () -> missing.forEach(day -> store.put(code, day)));
    }

    private void change(
            Caller caller,
            String code,
            int version,
            String type,
            Map<String, ?> facts,
            Runnable change) {
        var before = calendars.of(code);
        if (!store.step(code, version)) throw changedMeanwhile(code);
        change.run();
        clocks.recount(code, before, calendars.of(code));
        events.append(
                Happening.of(CalendarStore.subject(code), version + 1, type, caller.actor())
                        .with(facts));
    }

    private NoLongerPossible changedMeanwhile(String code) {
        var last = events.of(CalendarStore.subject(code).id()).getLast();
        return new NoLongerPossible("calendar.changed", last.at(), last.actor().name());
    }

    private Site site(String code) {
        return settings.sites().stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static void allow(Caller caller) {
        if (!caller.may(Permission.MANAGE_PROGRAMMES) && !caller.may(Permission.OPERATE)) {
            throw new NotAllowed("calendar.notAllowed");
        }
    }
}
