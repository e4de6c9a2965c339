package org.guildhall.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// A clock that stands where the test puts it.
public final class HandClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T02:00:00Z");

    /// Puts it there.
    public void set(Instant moment) {
        now = moment;
    }

    /// Puts it at that time of day in Singapore, such as `2026-11-06T17:30`.
    public void singapore(String local) {
        set(inSingapore(local));
    }

    /// That time of day in Singapore.
    public static Instant inSingapore(String local) {
        return ZonedDateTime.parse(local + "+08:00[Asia/Singapore]").toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
