package org.guildhall.kill;

import java.time.Duration;
import org.guildhall.support.Visit;

/// Opens a page four times a second, and keeps what came back since the last report.
final class Onlooker implements Runnable {
    private static final int MILLIS = 250;
    private static final String PAGE = "/desk/applications";

    private final Visit visit;
    private Seen seen = Seen.NOTHING;
    private volatile boolean over;

    Onlooker(Visit visit) {
        this.visit = visit;
    }

    /// What was seen.
    ///
    /// @param shown pages as they should be
    /// @param away answers with 503, each with a page of ours and when to come again
    /// @param wrong all others, and those that showed what they should not
    /// @param longest how long the slowest answer took
    /// @param last what the last answer's status was
    record Seen(int shown, int away, int wrong, Duration longest, int last) {
        static final Seen NOTHING = new Seen(0, 0, 0, Duration.ZERO, 0);

        private Seen with(int status, boolean right, Duration took) {
            return new Seen(
                    shown + (right && status == 200 ? 1 : 0),
                    away + (right && status == 503 ? 1 : 0),
                    wrong + (right ? 0 : 1),
                    took.compareTo(longest) > 0 ? took : longest,
                    status);
        }
    }

    @Override
    public void run() {
        try {
            while (!over) {
                look();
                Thread.sleep(MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was seen since this was asked the last time.
    synchronized Seen report() {
        var all = seen;
        seen = Seen.NOTHING;
        return all;
    }

    synchronized int last() {
        return seen.last;
    }

    void enough() {
        over = true;
    }

    private void look() {
        var begin = System.nanoTime();
        var answer = visit.get(PAGE);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        note(answer.status(), isRight(answer), took);
    }

    private synchronized void note(int status, boolean right, Duration took) {
        seen = seen.with(status, right, took);
    }

    private static boolean isRight(Visit.Answer answer) {
        if (answer.status() == 200) return true;
        return answer.status() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.body().contains("We are not ready for a moment")
                && !answer.body().contains("Exception");
    }
}
