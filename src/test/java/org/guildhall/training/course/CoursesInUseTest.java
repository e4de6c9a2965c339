package org.guildhall.training.course;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.access.Role;
import org.guildhall.platform.yaml.InvalidFile;
import org.guildhall.programme.Programmes;
import org.guildhall.support.Installation;
import org.guildhall.support.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Courses that are taken away from the directory of programmes.
class CoursesInUseTest {
    private final Installation guildhall = Installation.get();
    private final Partners partners = new Partners(guildhall);

    @Test
    void a_course_that_only_an_older_version_asks_for_is_missed_while_a_partner_runs_on_that()
            throws IOException {
        var file = Path.of("src/main/resources/programmes/distributor.yml");
        var text =
                Files.readString(file)
                        .replace("code: distributor", "code: older-course")
                        .replace("courses: [essentials", "courses: [juggling");
        var owner = guildhall.crowd().verifiedOwner("Otto Older", "Older Courses Pty Ltd");
        var bd = guildhall.crowd().staff("Bo Developer", Role.BD);
        var courses = guildhall.front(Courses.class);

        partners.transactions()
                .executeWithoutResult(
                        status -> {
                            status.setRollbackOnly();
                            var kept =
                                    guildhall
                                            .front(Programmes.class)
                                            .keep("older-course.yml", text);
                            var partnership = partners.reseller(owner, bd);
                            runsOn(partnership.id().toString(), kept.code(), kept.version());

                            assertThatThrownBy(courses::check)
                                    .isInstanceOf(InvalidFile.class)
                                    .hasMessageContaining("older-course.yml, version 1")
                                    .hasMessageContaining("no course \"juggling\"");
                        });
        courses.check();
    }

    private void runsOn(String partnership, String programme, int version) {
        guildhall
                .front(JdbcClient.class)
                .sql(
                        "update network_partnership set programme = :programme, programme_version ="
                                + " :version where id = cast(:id as uuid)")
                .param("programme", programme)
                .param("version", version)
                .param("id", partnership)
                .update();
    }
}
