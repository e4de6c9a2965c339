package org.guildhall.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasing;
import org.guildhall.retention.Plan.PlannedCase;
import org.guildhall.retention.RetentionApi.RetentionPlanBody;
import org.junit.jupiter.api.Test;

/// What is due, as programs are told it.
class RetentionApiTest {
    @Test
    void of_many_cases_that_are_due_the_first_hundred_are_named() {
        var ended =
                new EndedCase(
                        UUID.randomUUID(),
                        "APP-2019-00001",
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        true);
        var due = new PlannedCase(new Erasing(ended, Set.of()), Instant.EPOCH, 2);
        var plan =
                new Plan(
                        DataClass.values()[0],
                        Period.ofYears(3),
                        Collections.nCopies(101, due),
                        List.of(),
                        0,
                        Optional.empty());

        var body = RetentionPlanBody.of(plan);

        assertThat(body.cases()).hasSize(100);
        assertThat(body.dueCases()).isEqualTo(101);
        assertThat(body.things()).isEqualTo(202);
    }
}
