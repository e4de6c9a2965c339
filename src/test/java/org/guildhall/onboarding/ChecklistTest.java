package org.guildhall.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.support.Fields;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The qualification checklist, as a business developer has it before an approval.
class ChecklistTest {
    @Test
    void approving_without_the_checklist_names_each_check_that_is_missing() {
        var application = Cases.underReview("Unchecked Pty Ltd");
        var version = Long.toString(application.application().version());
        application.desk.get(application.deskPath());

        var refused =
                application
                        .desk
                        .post(application.deskPath() + "/approval", Fields.of("version", version))
                        .page();

        assertThat(refused.select(".problems li").stream().map(Element::text))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(refused.select(".problems a"))
                .allMatch(link -> refused.getElementById(link.attr("href").substring(1)) != null);
        assertThat(application.stage()).isEqualTo(Stage.UNDER_REVIEW);
    }
}
