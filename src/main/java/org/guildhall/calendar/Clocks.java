package org.guildhall.calendar;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.guildhall.calendar.ClockStore.Kept;
import org.guildhall.platform.job.Timers;
import org.guildhall.platform.value.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The clocks of promises: started by an event, standing still while the other side must act, told
/// when half gone and when over (onboarding.md section 10). Every method joins the caller's
/// transaction, so that a clock and what it is about never disagree.
@Service
public class Clocks {
    static final String HALF = "calendar.half";
    static final String OVER = "calendar.over";

    private final ClockStore store;
    private final Calendars calendars;
    private final Timers timers;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Clocks(
            ClockStore store,
            Calendars calendars,
            Timers timers,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.calendars = calendars;
        this.timers = timers;
        this.clock = clock;
        this.publisher = publisher;
    }

    /// Starts a clock of that kind for an object; one of the same kind that still runs is stopped.
    @Transactional
    public ClockView start(UUID object, String kind, String site, int workingDays) {
        return start(object, kind, site, new Length.Days(workingDays));
    }

    /// The same for any length.
    @Transactional
    public ClockView start(UUID object, String kind, String site, Length length) {
        var days = calendars.of(site);
        var promise = Promise.of(length, clock.instant(), days);
        var begun =
                new Kept(
                        Ids.next(),
                        object,
                        kind,
                        site,
                        promise,
                        Optional.empty(),
                        Optional.empty(),
                        0);
        store.add(begun);
        setTimer(begun);
        return view(begun, days);
    }

    /// Lets the clock stand still, if it runs.
    @Transactional
    public void pause(UUID object, String kind) {
        store.running(object, kind)
                .ifPresent(kept -> save(kept.with(kept.promise().pause(clock.instant()))));
    }

    /// Lets it go on, if it stands still.
    @Transactional
    public void resume(UUID object, String kind) {
        var now = clock.instant();
        turn(store.running(object, kind), (promise, days) -> promise.resume(now, days));
    }

    /// Lets the newest clock of that kind run again after it was stopped: what it was stopped for
    /// wasn't the end of it.
    @Transactional
    public void reopen(UUID object, String kind) {
        var now = clock.instant();
        turn(store.last(object, kind), (promise, days) -> promise.reopen(now, days));
    }

    /// Promises another length from the same beginning on, for a clock that runs or stands still;
    /// what it stood still so far stays.
    @Transactional
    public void change(UUID object, String kind, Length length) {
        turn(store.running(object, kind), (promise, days) -> promise.lasting(length, days));
    }

    /// Has the clock go by another site's calendar, if it runs or stands still.
    @Transactional
    public void move(UUID object, String kind, String site) {
        store.running(object, kind)
                .filter(kept -> !kept.site().equals(site))
                .ifPresent(kept -> move(kept, calendars.of(kept.site()), site));
    }

    private void move(Kept kept, WorkingDays before, String site) {
        var next = kept.promise().recounted(before, calendars.of(site), clock.instant());
        var moved = kept.on(site).with(next);
        save(moved);
        setTimer(moved);
    }

    /// Stops the clock, kept or missed, if there is one.
    @Transactional
    public void stop(UUID object, String kind) {
        store.stop(object, kind, clock.instant());
    }

    /// All clocks of an object, oldest first.
    @Transactional(readOnly = true)
    public List<ClockView> of(UUID object) {
        return views(store.of(List.of(object)));
    }

    /// All clocks of several objects, by object, oldest first.
    @Transactional(readOnly = true)
    public Map<UUID, List<ClockView>> of(Collection<UUID> objects) {
        return views(store.of(objects)).stream()
                .collect(Collectors.groupingBy(ClockView::objectId));
    }

    /// The clock of that kind that runs or stands still.
    @Transactional(readOnly = true)
    public Optional<ClockView> running(UUID object, String kind) {
        return of(object).stream()
                .filter(view -> view.kind().equals(kind) && view.isOpen())
                .findFirst();
    }

    /// The clocks that run or stand still, by object: for lists.
    @Transactional(readOnly = true)
    public Map<UUID, List<ClockView>> running(Collection<UUID> objects) {
        return views(store.of(objects)).stream()
                .filter(ClockView::isOpen)
                .collect(Collectors.groupingBy(ClockView::objectId));
    }

    /// Looks at a clock when its time may have come, and tells what there is to tell, once. One
    /// that was erased meanwhile has nothing to tell.
    @Transactional
    public void look(UUID id) {
        store.one(id).ifPresent(this::look);
    }

    private void look(Kept kept) {
        var now = Optional.of(clock.instant());
        var state = kept.promise().state(clock.instant());
        // The machine's clock was set back since the timer fired: it fires once more.
        if (state == ClockState.RUNNING) {
            timers.at(HALF, kept.id(), kept.promise().halfAt().plusMillis(1));
        }
        if (state == ClockState.HALF_GONE && kept.halfToldAt().isEmpty()) {
            save(kept.told(now, kept.overToldAt()));
            setTimer(kept);
            publisher.publishEvent(new ClockHalfGone(view(kept)));
        }
        if (state == ClockState.OVER && kept.overToldAt().isEmpty()) {
            save(kept.told(kept.halfToldAt(), now));
            publisher.publishEvent(new ClockOver(view(kept)));
        }
    }

    /// Counts the open clocks of a site again, because its calendar was changed. What was told
    /// already isn't told again.
    @Transactional
    public void recount(String site, WorkingDays before, WorkingDays after) {
        for (var kept : store.open(site)) {
            var next = kept.promise().recounted(before, after, clock.instant());
            if (next.equals(kept.promise())) continue;
            var moved = kept.with(next);
            save(moved);
            setTimer(moved);
            var was = kept.promise().dueAt();
            if (!was.equals(next.dueAt())) {
                publisher.publishEvent(new ClockMoved(view(moved, after), was));
            }
        }
    }

    private void turn(Optional<Kept> known, BiFunction<Promise, WorkingDays, Promise> next) {
        known.ifPresent(
                kept -> {
                    var on = kept.with(next.apply(kept.promise(), calendars.of(kept.site())));
                    if (on.equals(kept)) return;
                    save(on);
                    setTimer(on);
                });
    }

    /// One at a time: what comes after it is set when it fires.
    private void setTimer(Kept kept) {
        var half = kept.promise().halfAt();
        if (clock.instant().isBefore(half)) timers.at(HALF, kept.id(), half);
        else timers.at(OVER, kept.id(), kept.promise().dueAt().plusMillis(1));
    }

    private void save(Kept kept) {
        if (!store.change(kept)) {
            throw new IllegalStateException("clock changed meanwhile: " + kept.id());
        }
    }

    private List<ClockView> views(List<Kept> clocks) {
        var bySite = new HashMap<String, WorkingDays>();
        return clocks.stream()
                .map(kept -> view(kept, bySite.computeIfAbsent(kept.site(), calendars::of)))
                .toList();
    }

    private ClockView view(Kept kept) {
        return view(kept, calendars.of(kept.site()));
    }

    private ClockView view(Kept kept, WorkingDays days) {
        return ClockView.of(kept, days, clock.instant());
    }
}
