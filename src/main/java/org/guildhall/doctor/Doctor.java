package org.guildhall.doctor;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.platform.settings.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Looks at an installation from outside: nothing is changed, nothing has to run.
public final class Doctor {
    private Doctor() {}

    /// All that can be looked at, in the order in which one thing rests on another.
    public static List<Finding> examine(Patient patient) {
        var findings = new ArrayList<Finding>();
        findings.add(settings(patient));
        var database = patient.database();
        if (database.isEmpty()) {
            findings.add(
                    Finding.failed(
                            "database",
                            "there is none yet",
                            "name one in the settings, or start Guildhall once"));
        } else {
            findings.addAll(inside(patient, database.get()));
        }
        patient.smtp()
                .ifPresent(smtp -> findings.addAll(new MailCheck(smtp, patient.clock()).look()));
        patient.mailboxes().forEach(box -> findings.add(InboundCheck.mailbox(box)));
        patient.listener().ifPresent(listener -> findings.add(InboundCheck.listener(listener)));
        findings.addAll(RegisterCheck.look(patient.registers()));
        findings.addAll(DiskCheck.look(patient.places()));
        return List.copyOf(findings);
    }

    private static Finding settings(Patient patient) {
        return patient.problems().isEmpty()
                ? Finding.ok("settings", "complete and safe")
                : Finding.failed(
                        "settings",
                        String.join("; ", patient.problems()),
                        "mend them (docs/configuration.md)");
    }

    private static List<Finding> inside(Patient patient, Database database) {
        var findings = new ArrayList<>(new DatabaseCheck(database, patient.clock()).look());
        if (findings.getLast().level() == Level.FAILED) return findings;
        var source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        var sql = JdbcClient.create(source);
        findings.addAll(new QueueChecks(sql, patient.clock()).look());
        findings.add(new SealCheck(patient, sql).look());
        findings.addAll(new FilesCheck(sql, patient.bucket()).look());
        findings.addAll(new UpkeepChecks(source, patient.clock()).look());
        return findings;
    }
}
