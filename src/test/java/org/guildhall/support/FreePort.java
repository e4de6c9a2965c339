package org.guildhall.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/// A port of this machine that nobody listens on, for a server that a test starts a moment later.
///
/// It lies below those that the system gives to connections going out (RFC 6335 6 begins them at
/// 49152, Linux at 32768): one of these could be taken by a test beside this one before the server
/// is up.
public final class FreePort {
    private static final int FIRST = 15_000;
    private static final int COUNT = 17_000;
    private static final int TRIES = 100;
    private static final SecureRandom CHANCE = new SecureRandom();

    private FreePort() {}

    /// Another one each time, as far as chance goes.
    public static int find() {
        for (var tried = 0; tried < TRIES; tried++) {
            var port = FIRST + CHANCE.nextInt(COUNT);
            if (isFree(port)) return port;
        }
        throw new AssertionError("no free port was found");
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException _) {
            return false; // somebody listens
        }
    }
}
