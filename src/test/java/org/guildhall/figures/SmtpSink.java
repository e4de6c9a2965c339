package org.guildhall.figures;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.support.Eventually;

/// A mail server that takes whatever comes and keeps only the plain words of it, by reader, so that
/// what is measured is the sender (RFC 5321).
final class SmtpSink implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, List<String>> words = new ConcurrentHashMap<>();

    SmtpSink() throws IOException {
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    /// What the newest letter to a reader says that has it, once one has come.
    String found(String recipient, Pattern wanted) {
        return Eventually.found(
                "a letter to " + recipient + " that has " + wanted,
                () ->
                        words.getOrDefault(recipient, List.of()).reversed().stream()
                                .map(wanted::matcher)
                                .filter(Matcher::find)
                                .map(match -> match.group(1))
                                .findFirst());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(client.getInputStream(), US_ASCII))) {
            client.setTcpNoDelay(true);
            say(client, "220 sink");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                switch (word) {
                    case "RCPT" -> {
                        recipient = line.replaceAll(".*<(.*)>.*", "$1");
                        say(client, "250 fine");
                    }
                    case "DATA" -> {
                        say(client, "354 go on");
                        keep(recipient, letter(in));
                        taken.incrementAndGet();
                        say(client, "250 taken");
                    }
                    case "QUIT" -> {
                        say(client, "221 bye");
                        return;
                    }
                    default -> say(client, "250 fine");
                }
            }
        } catch (IOException _) {
            // a client that goes away has nothing more to say
        }
    }

    private void keep(String recipient, String letter) {
        var plain = letter.replaceFirst("(?s).*text/plain", "").replaceFirst("(?s)text/html.*", "");
        words.computeIfAbsent(recipient, _ -> new CopyOnWriteArrayList<>()).add(plain);
    }

    private static String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
    }
}
