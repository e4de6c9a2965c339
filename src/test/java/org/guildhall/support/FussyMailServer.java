package org.guildhall.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A mail server in front of another one that turns readers away as it is told to, and passes on
/// everything else.
public final class FussyMailServer implements AutoCloseable {
    private static final int SLOW_MILLIS = 500;

    private final ServerSocket door;
    private final int behind;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;

    /// How it is with everybody.
    public enum Mood {
        /// It passes on what it is told to.
        WELL,
        /// It has no time, and says so (RFC 5321, 421).
        BUSY,
        /// It hangs up before it has said anything.
        GONE,
        /// Each of its words takes half a second.
        SLOW,
        /// It hangs up when it has taken a letter, without saying that it has.
        FORGETFUL
    }

    /// In front of the server on that port of this machine.
    public FussyMailServer(int behind) {
        try {
            this.behind = behind;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        Thread.ofVirtual().start(this::receive);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// From now on letters to that address get that answer, such as `550 5.1.1 no such user`.
    public void turnsAway(String recipient, String answer) {
        answers.put(recipient, answer);
    }

    /// From now on it takes them.
    public void takes(String recipient) {
        answers.remove(recipient);
    }

    /// From now on it is like that.
    public void is(Mood next) {
        mood = next;
    }

    /// The return paths that letters came under, in their order.
    public List<String> senders() {
        return List.copyOf(senders);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (mood == Mood.BUSY) say(client.getOutputStream(), "421 4.3.2 too busy, come back");
            if (mood != Mood.BUSY && mood != Mood.GONE) serveWell(client);
        } catch (IOException _) {
            // one of them has hung up
        }
    }

    private void serveWell(Socket client) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            talk(lines(client), client.getOutputStream(), lines(server), server.getOutputStream());
        }
    }

    private void talk(
            BufferedReader fromClient,
            OutputStream toClient,
            BufferedReader fromServer,
            OutputStream toServer)
            throws IOException {
        pass(fromServer, toClient);
        var writing = false;
        for (var line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
            var refusal = writing ? null : refusal(line);
            if (refusal != null) {
                say(toClient, refusal);
                continue;
            }
            say(toServer, line);
            if (writing && !line.equals(".")) continue;
            if (writing && mood == Mood.FORGETFUL) {
                fromServer.readLine();
                return;
            }
            writing = line.equalsIgnoreCase("DATA");
            if (mood == Mood.SLOW) pause();
            pass(fromServer, toClient);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable String refusal(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        var address = lower.replaceAll("^[^<]*<([^>]*)>.*", "$1");
        if (lower.startsWith("mail from:")) senders.add(address);
        return lower.startsWith("rcpt to:") ? answers.get(address) : null;
    }

    /// An answer, which may have several lines.
    private static void pass(BufferedReader from, OutputStream to) throws IOException {
        for (var line = from.readLine(); line != null; line = from.readLine()) {
            say(to, line);
            if (line.length() < 4 || line.charAt(3) != '-') return;
        }
    }

    private static void say(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
