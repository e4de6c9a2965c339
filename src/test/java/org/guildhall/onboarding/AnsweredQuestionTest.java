package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.review.Reviews;
import org.guildhall.support.Installation;
import org.junit.jupiter.api.Test;

/// The answer to a question of the review (onboarding.md section 5, *what changed*).
class AnsweredQuestionTest {
    private static final String CUSTOMERS = "mainCustomers";
    private static final String TEAM = "teamSize";

    private final Reviews reviews = Installation.get().front(Reviews.class);

    @Test
    void history_names_the_fields_that_it_changed_and_not_what_they_say() {
        var company = Cases.underReview("Says Otherwise Pty Ltd");
        reviews.ask(company.seen(), List.of(CUSTOMERS, TEAM), "Whom do you serve?", company.bd);
        var team = company.application().answers().text(TEAM);

        for (var path : List.of("/draft", "/form")) {
            var answered =
                    company.post(
                            company.partner,
                            company.path() + path,
                            CUSTOMERS,
                            "Harbour Lines",
                            TEAM,
                            team);
            assertThat(answered.status()).as(answered.body()).isIn(200, 303);
        }

        assertThat(company.stage()).isEqualTo(Stage.UNDER_REVIEW);
        var history = company.desk.get(company.deskPath()).page().select(".timeline").text();
        assertThat(history).contains("Changed: Main customers");
        assertThat(history).doesNotContain("Harbour Lines", "Team size", ", Team");
    }
}
