package org.guildhall.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What systemd itself says about the units that we hand out.
class SystemdTest {
    private static final Path UNITS = Path.of("ops", "systemd");

    @TempDir Path directory;

    @Test
    void systemd_finds_nothing_to_complain_about() throws Exception {
        var units = units();
        assertThat(units).hasSize(3);
        var words = new ArrayList<>(List.of("verify", "--man=no"));
        units.forEach(unit -> words.add(unit.toString()));
        assertThat(said(words)).isEmpty();
    }

    /// From 0 (nothing exposed) to 100.
    @Test
    void the_service_can_do_little_beyond_its_work() throws Exception {
        for (var unit : units()) {
            if (!unit.toString().endsWith(".service")) continue;
            said(List.of("security", "--no-pager", "--offline=true", "--threshold=40", "" + unit));
        }
        said(
                List.of(
                        "security",
                        "--no-pager",
                        "--offline=true",
                        "--threshold=20",
                        directory.resolve("guildhall.service").toString()));
    }

    /// Copies with a program that is there.
    private List<Path> units() throws IOException {
        var copies = new ArrayList<Path>();
        try (var files = Files.list(UNITS)) {
            for (var file : files.sorted().toList()) {
                var text =
                        Files.readString(file)
                                .replace(
                                        "ExecStart=/opt/guildhall/guildhall",
                                        "ExecStart=/bin/true");
                copies.add(
                        Files.writeString(
                                directory.resolve(String.valueOf(file.getFileName())), text));
            }
        }
        return copies;
    }

    private static String said(List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("systemd-analyze"));
        command.addAll(words);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
