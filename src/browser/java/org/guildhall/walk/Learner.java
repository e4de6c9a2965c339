package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;

/// Somebody of the partner's people at the courses of the console.
record Learner(Seat seat) {
    /// A colleague whom an owner has asked into the account, and who joins by the letter's link.
    static Learner joins(Installation installation, String name, String email) {
        var seat =
                new Seat(installation, Locale.ENGLISH, email, Company.PASSWORD, _ -> new Mouse());
        seat.open(new Letters(installation.mail()).link(email, "/invitation/"));
        seat.fill("name", name);
        seat.fill("password", Company.PASSWORD);
        seat.press(seat.words("account.invitation.submit"));
        seat.open("/sign-in");
        if (seat.page().url().contains("/sign-in")) seat.signIn();
        return new Learner(seat);
    }

    /// Reads a course to its end, as one goes from lesson to lesson, and goes on to its quiz.
    void reads(String course) {
        seat.open("/console/training/" + course);
        seat.follow(seat.page().locator("main ol a").first());
        var next = seat.page().locator("main a[href*='/lessons/'].primary");
        while (next.count() > 0) seat.follow(next);
        seat.follow(seat.words("training.quiz.begin"));
    }

    /// Answers the quiz of a course and looks at the certificate.
    void passes(String course, Map<String, Set<String>> answers) {
        seat.open("/console/training/" + course + "/quiz");
        answers.forEach(
                (question, options) ->
                        options.forEach(option -> seat.tick("question-" + question, option)));
        seat.press(seat.words("training.quiz.send"));
        seat.reads("training.result.passed");
        seat.follow(seat.words("training.certificate.see"));
        assertThat(seat.sees("CRT-")).isTrue();
        seat.reads("training.certificate.by");
    }
}
