package org.guildhall.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// A few words with a mail server (RFC 5321, RFC 3207, RFC 4954), and no letter.
final class SmtpTalk implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_ANSWER = 100;

    private final String host;
    private final int port;
    private Socket socket;
    private BufferedReader in;
    private String greeting = "";

    private SmtpTalk(String host, int port, Socket socket) throws IOException {
        this.host = host;
        this.port = port;
        this.socket = socket;
        this.in = reader(socket);
    }

    static SmtpTalk with(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            var talk = new SmtpTalk(host, port, socket);
            talk.greeting = talk.expect("220");
            talk.say("EHLO doctor.invalid", "250");
            return talk;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /// How it introduced itself.
    String greeting() {
        return greeting;
    }

    /// Goes on encrypted, with a server whose certificate is trusted and bears its name.
    X509Certificate encrypt() throws IOException {
        say("STARTTLS", "220");
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secure = (SSLSocket) factory.createSocket(socket, host, port, true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        socket = secure;
        in = reader(secure);
        say("EHLO doctor.invalid", "250");
        return (X509Certificate) secure.getSession().getPeerCertificates()[0];
    }

    void signIn(String user, String password) throws IOException {
        var secret = ("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8);
        write("AUTH PLAIN " + Base64.getEncoder().encodeToString(secret));
        expect("235");
    }

    private String say(String command, String code) throws IOException {
        write(command);
        return expect(code);
    }

    private void write(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The last line of an answer that has the code.
    private String expect(String code) throws IOException {
        var line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') line = in.readLine();
        if (line == null) throw new IOException("it hung up");
        var answer = line.substring(0, Math.min(line.length(), LONGEST_ANSWER));
        if (!line.startsWith(code)) throw new IOException("it says: " + answer);
        return answer;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
