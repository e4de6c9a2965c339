package org.guildhall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.guildhall.platform.settings.Accent;
import org.guildhall.platform.settings.Logo;
import org.guildhall.platform.settings.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: a living installation on this machine and nothing else. It listens to this machine only,
/// since whoever reaches it may sign in as anybody.
@Command(name = "demo", description = "A living installation with sample companies and personas.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "Where it keeps everything.")
    private Path data = Path.of("data");

    @Option(names = "--port", paramLabel = "N", description = "Where it listens; 0 takes any.")
    private int port = 8080;

    @Option(names = "--vendor", paramLabel = "NAME", description = "The vendor's name.")
    private @Nullable String vendor;

    @Option(
            names = "--accent",
            paramLabel = "COLOUR",
            description = "The vendor's colour on light pages, such as #2450c8.")
    private @Nullable String accent;

    @Option(names = "--accent-dark", paramLabel = "COLOUR", description = "The same on dark pages.")
    private @Nullable String accentDark;

    @Option(names = "--logo", paramLabel = "FILE", description = "The vendor's logo, PNG or JPEG.")
    private @Nullable String logo;

    @Option(
            names = "--programmes",
            paramLabel = "DIR",
            description = "Further programmes, one YAML file each.")
    private @Nullable Path programmes;

    @Option(names = "--reset", description = "Begins anew.")
    private boolean reset;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        var home = new DemoHome(data.toAbsolutePath().normalize());
        var running = new Running();
        check();
        var look = look();
        var address = freePort();
        home.prepare();
        if (reset && home.isUsed()) startAnew(home);
        new Demo(home, address, Optional.ofNullable(vendor), look).start(running);
        System.out.printf(
                "Guildhall is ready: http://localhost:%d  (personas: %s, sign in at /demo)%n",
                address, data.resolve("demo.json"));
        running.untilStopped();
        return Ending.STOPPED.status();
    }

    private void check() {
        if (port < 0 || port > 65_535) {
            throw new NotStarted(Ending.WRONG_USE, "--port is a number from 0 to 65535");
        }
        if (vendor != null && !vendor.matches("(?=.*\\S)[^\\p{Cntrl}]{1,100}")) {
            throw new NotStarted(Ending.WRONG_USE, "--vendor is a name of 1 to 100 characters");
        }
        if (programmes != null && !Files.isDirectory(programmes)) {
            throw new NotStarted(Ending.WRONG_USE, "--programmes is a directory with YAML files");
        }
    }

    /// What the vendor looks like and offers, where something was said about it.
    private Map<String, String> look() {
        var look = new HashMap<String, String>();
        if (programmes != null) {
            look.put("guildhall.programmes", programmes.toAbsolutePath().normalize().toString());
        }
        said("--accent", accent, Accent::problemOnLight)
                .ifPresent(colour -> look.put("guildhall.vendor.accent", colour));
        said("--accent-dark", accentDark, Accent::problemOnDark)
                .ifPresent(colour -> look.put("guildhall.vendor.accent-dark", colour));
        said("--logo", logo, Logo::problem)
                .ifPresent(file -> look.put("guildhall.vendor.logo", file));
        return look;
    }

    private static Optional<String> said(String option, @Nullable String value, Setting.Rule rule) {
        if (value == null) return Optional.empty();
        rule.problem(value)
                .ifPresent(
                        problem -> {
                            throw new NotStarted(Ending.WRONG_USE, option + " " + problem);
                        });
        return Optional.of(value);
    }

    /// Asked before the database starts, because an answer within the second is worth more.
    private int freePort() {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException _) {
            throw Mishap.portInUse(port);
        }
    }

    private void startAnew(DemoHome home) {
        if (!yes && !confirmed(home)) {
            throw new NotStarted(Ending.WRONG_USE, "nothing was deleted and nothing was started");
        }
        home.reset();
    }

    private static boolean confirmed(DemoHome home) {
        System.out.printf(
                "This deletes every company, application and contract of the demo in %s."
                        + " Type yes to go on: ",
                home.path());
        System.out.flush();
        var answer = new Scanner(System.in, Charset.defaultCharset());
        return answer.hasNextLine() && answer.nextLine().strip().equalsIgnoreCase("yes");
    }
}
