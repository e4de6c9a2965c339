package org.guildhall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
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

    @Option(names = "--reset", description = "Begins anew.")
    private boolean reset;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws Exception {
        var home = new DemoHome(data.toAbsolutePath().normalize());
        var running = new Running();
        check();
        var address = freePort();
        home.prepare();
        if (reset && home.isUsed()) startAnew(home);
        new Demo(home, address, Optional.ofNullable(vendor)).start(running);
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
