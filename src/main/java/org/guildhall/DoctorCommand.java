package org.guildhall;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.guildhall.doctor.Doctor;
import org.guildhall.doctor.Finding;
import org.guildhall.doctor.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `doctor`: one line for each thing that an installation needs. Ends with 0 when all is well, 1
/// when something should be done, 2 when something doesn't work: as monitoring programs read it.
@Command(name = "doctor", description = "Looks whether the installation is sound.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin private Whereabouts installation = new Whereabouts();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        var findings = Doctor.examine(installation.patient(new Running()));
        var worst =
                findings.stream()
                        .map(Finding::level)
                        .max(Comparator.naturalOrder())
                        .orElse(Level.OK);
        System.out.print(json ? json(worst, findings) : lines(findings));
        return worst.ordinal();
    }

    private static String json(Level worst, List<Finding> findings) {
        return JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("level", name(worst), "findings", rows(findings)))
                + System.lineSeparator();
    }

    private static List<Map<String, String>> rows(List<Finding> findings) {
        return findings.stream()
                .map(
                        finding ->
                                Map.of(
                                        "subject", finding.subject(),
                                        "level", name(finding.level()),
                                        "words", finding.words(),
                                        "remedy", finding.remedy()))
                .toList();
    }

    private static String lines(List<Finding> findings) {
        var lines = new StringBuilder();
        for (var finding : findings) {
            lines.append(
                    "%-8s %-17s %s%s%n"
                            .formatted(
                                    name(finding.level()),
                                    finding.subject(),
                                    finding.words(),
                                    finding.remedy().isEmpty() ? "" : " -> " + finding.remedy()));
        }
        return lines.toString();
    }

    private static String name(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
