package org.guildhall.kill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.guildhall.access.Caller;
import org.guildhall.access.Role;
import org.guildhall.support.Eventually;
import org.guildhall.support.Installation;
import org.guildhall.verification.VerificationDesk;
import org.guildhall.verification.lifecycle.Decision;
import org.springframework.dao.DataAccessException;

/// Verified companies with their owners, and the vendor's people, all signed in; made by an
/// installation that then ends, for processes of their own to go on in its place.
final class Town {
    private static final String TWO_MINUTES_LATER =
            "update platform_mail set run_at = run_at - interval '2 minutes' where state in"
                    + " ('QUEUED', 'DEFERRED')";
    private static final String WAITING =
            """
            select (select count(*) from platform_outbox)
                 + (select count(*) from platform_mail where state in ('QUEUED', 'DEFERRED'))
            """;

    private final Installation guildhall = Installation.another();
    private final Ledger ledger = new Ledger();
    private final Postbag postbag = new Postbag(guildhall.mail(), guildhall.database());
    private final Queue<Walk.Company> companies = new ConcurrentLinkedQueue<>();
    private final List<Walk.Desk> desks = new ArrayList<>();
    private volatile boolean enough;

    /// @param lanes how many companies are under way at a time, each with a desk of its own
    Town(int companies, int lanes) {
        guildhall.clock().set(Instant.now());
        var crowd = guildhall.crowd();
        var verifier = (Caller.Staff) crowd.caller(crowd.staff("Vera Verifier", Role.VERIFIER));
        var developer = crowd.staff("Bo Developer", Role.BD);
        var signatory = crowd.staff("Sig Natory", Role.SIGNATORY);
        for (var number = 1; number <= companies; number++) {
            this.companies.add(company(number, verifier));
        }
        for (var lane = 0; lane < lanes; lane++) {
            desks.add(new Walk.Desk(crowd.signedIn(developer), crowd.signedIn(signatory)));
        }
        while (waiting() > 0) pause();
        guildhall.close();
    }

    Installation guildhall() {
        return guildhall;
    }

    Ledger ledger() {
        return ledger;
    }

    List<Walk.Desk> desks() {
        return List.copyOf(desks);
    }

    /// One company after the other, until it is enough.
    void walk(Walk.Desk desk) {
        while (!enough) {
            var company = companies.poll();
            if (company == null) return;
            var walk = new Walk(company, desk, ledger, postbag);
            while (!isOver(walk)) pause();
        }
    }

    /// Whoever is under way goes on to the end, and nobody begins any more.
    void enough() {
        enough = true;
    }

    /// Everything that is not as it has to be.
    List<String> broken() {
        var database = guildhall.database();
        var broken = new ArrayList<>(ledger.broken(database));
        Truth.ALL.forEach(truth -> truth.broken(database).forEach(broken::add));
        broken.addAll(postbag.broken());
        return broken;
    }

    /// Every event told, every letter sent; one that a kill caught in the hand is taken up again a
    /// little later, which is at once here.
    void settle() {
        guildhall.database().sql(TWO_MINUTES_LATER).update();
        Eventually.holds(() -> waiting() + " that still wait", () -> waiting() == 0);
    }

    private long waiting() {
        return guildhall.database().sql(WAITING).query(Long.class).single();
    }

    private Walk.Company company(int number, Caller.Staff verifier) {
        var crowd = guildhall.crowd();
        var desk = guildhall.front(VerificationDesk.class);
        var owner = crowd.owner("Olga Owner");
        var submitted = crowd.submitVerification(owner, "Company " + number + " Pty Ltd");
        desk.take(verifier, submitted, 1);
        desk.decide(verifier, submitted, 2, Decision.verify(""));
        return new Walk.Company(
                owner.email(), crowd.account(owner).uid().value(), crowd.signedIn(owner));
    }

    private static boolean isOver(Walk walk) {
        try {
            while (walk.step()) {
                // the next one
            }
            return walk.isAtItsEnd();
        } catch (Walk.Unanswered | DataAccessException _) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new CancellationException();
        }
    }
}
