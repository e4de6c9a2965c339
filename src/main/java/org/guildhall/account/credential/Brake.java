package org.guildhall.account.credential;

import java.time.Duration;
import java.time.Instant;

/// How far guessing has gone against one account or from one address. A number of tries is free;
/// after that each one makes the wait twice as long, from half a minute to a quarter of an hour. A
/// day without a try forgets everything.
public record Brake(int tries, Instant last) {

    /// A person mistypes; an office shares one address.
    public static final int FREE_PER_ACCOUNT = 5;

    public static final int FREE_PER_ADDRESS = 30;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    /// By how much clocks of nodes may differ.
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /// When the next try is heard, as of now. A last try that lies ahead of us was made before the
    /// clock was set back, and its wait can't be counted any more.
    public Instant opens(int free, Instant now) {
        return last.isAfter(now.plus(AHEAD)) ? now : opens(free);
    }

    /// When the next try is heard.
    public Instant opens(int free) {
        if (tries < free) {
            return last;
        }
        var doublings = Math.min(tries - free, MOST_DOUBLINGS);
        var wait = FIRST.multipliedBy(1L << doublings);
        return last.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    /// After one more try.
    public Brake after(Instant now) {
        return last.plus(FORGOTTEN).isBefore(now) ? new Brake(1, now) : new Brake(tries + 1, now);
    }
}
