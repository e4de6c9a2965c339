package org.guildhall.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server that brings mails (RFC 5321), one after the other over one connection, and hears
/// what is answered.
public final class SmallPost implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private Socket socket;
    private BufferedReader in;
    private OutputStream out;

    /// Connects to that port of this machine.
    public SmallPost(int port) throws IOException {
        socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = reader(socket);
        out = new BufferedOutputStream(socket.getOutputStream());
        answer();
        say("EHLO post.storm.example");
    }

    /// Brings a mail; the last answer it gets, good or bad.
    public String bring(MadeMail mail) throws IOException {
        var answer = say("MAIL FROM:<" + mail.from() + "> SIZE=" + mail.bytes().length);
        if (answer.startsWith("2")) answer = say("RCPT TO:<" + mail.to() + ">");
        if (answer.startsWith("2")) answer = say("DATA");
        if (!answer.startsWith("3")) {
            say("RSET");
            return answer;
        }
        write(mail.bytes());
        return answer();
    }

    /// Goes on encrypted (RFC 3207).
    public void encrypt(SSLContext trust) throws IOException {
        if (!say("STARTTLS").startsWith("220")) throw new IOException("it does not encrypt");
        var secure =
                (SSLSocket)
                        trust.getSocketFactory()
                                .createSocket(socket, "localhost", socket.getPort(), true);
        secure.startHandshake();
        socket = secure;
        in = reader(secure);
        out = new BufferedOutputStream(secure.getOutputStream());
        say("EHLO post.storm.example");
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    /// Says a command, and hears the last line of its answer.
    public String say(String command) throws IOException {
        out.write((command + "\r\n").getBytes(ISO_8859_1));
        out.flush();
        return answer();
    }

    /// With what begins with a dot beginning with two (section 4.5.2), and bare line ends mended.
    private void write(byte[] mail) throws IOException {
        var last = '\n';
        for (var each : mail) {
            if (each == '.' && last == '\n') out.write('.');
            if (each == '\n' && last != '\r') out.write('\r');
            out.write(each);
            last = (char) each;
        }
        out.write("\r\n.\r\n".getBytes(ISO_8859_1));
        out.flush();
    }

    private String answer() throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') line = in.readLine();
        if (line == null) throw new IOException("it hung up");
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
