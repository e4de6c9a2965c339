package org.guildhall.inbound.way;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// Postfix and Dovecot of the distribution, with settings and queues of their own in a directory:
/// Postfix hands the desk's mail on to our listener, delivers `help@box.example` into a Maildir
/// that Dovecot shows by IMAP, and tries it with `nowhere.example` too, where it is refused. Wants
/// to be root.
@SuppressWarnings("InlineFormatString") // a server's settings are read as the file they become
final class RealServers implements AutoCloseable {
    private static final String MASTER =
            """
            127.0.0.1:%d inet n - n - - smtpd
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            smtp unix - - n - - smtp
            relay unix - - n - - smtp
            error unix - - n - - error
            retry unix - - n - - error
            discard unix - - n - - discard
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd
            """;
    private static final String MAIN =
            """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            daemon_directory = /usr/lib/postfix/sbin
            maillog_file = %1$s/postfix.log
            maillog_file_prefixes = %1$s
            myhostname = mx.box.example
            mydestination =
            mynetworks = 127.0.0.0/8
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            recipient_delimiter = +
            message_size_limit = 50000000
            mailbox_size_limit = 0
            virtual_mailbox_limit = 0
            relay_domains = guildhall.example, nowhere.example
            transport_maps = inline:{ guildhall.example=smtp:[127.0.0.1]:%2$d, nowhere.example=smtp:[127.0.0.1]:%2$d }
            virtual_mailbox_domains = box.example
            virtual_mailbox_base = %1$s/mail
            virtual_mailbox_maps = inline:{ help@box.example=help/ }
            virtual_minimum_uid = 1
            virtual_uid_maps = static:8
            virtual_gid_maps = static:8
            """;
    private static final String DOVECOT =
            """
            base_dir = %1$s/run
            state_dir = %1$s/state
            log_path = %1$s/dovecot.log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            first_valid_uid = 1
            first_valid_gid = 1
            mail_location = maildir:%1$s/mail/%%u
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=8 gid=8 home=%1$s/mail/%%u
            }
            service imap-login {
              inet_listener imap {
                port = %2$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            """;

    private final Path place;
    private final Process dovecot;

    private RealServers(Path place, Process dovecot) {
        this.place = place;
        this.dovecot = dovecot;
    }

    /// Whether this machine and user can run them.
    static boolean arePossible() {
        return "root".equals(System.getProperty("user.name"))
                && Stream.of("postfix", "dovecot")
                        .allMatch(name -> Files.isExecutable(Path.of("/usr/sbin", name)));
    }

    /// Starts both.
    ///
    /// @param smtp where Postfix listens
    /// @param imap where Dovecot does
    /// @param listener where our own does
    static RealServers start(int smtp, int imap, int listener)
            throws IOException, InterruptedException {
        var place = Files.createTempDirectory("guildhall-mail");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var name : new String[] {"postfix", "queue", "data", "mail", "run", "state"}) {
            Files.createDirectory(place.resolve(name));
        }
        run("chown", "postfix", place.resolve("data").toString());
        run("chown", "8:8", place.resolve("mail").toString());
        Files.writeString(place.resolve("postfix/main.cf"), MAIN.formatted(place, listener));
        Files.writeString(place.resolve("postfix/master.cf"), MASTER.formatted(smtp));
        Files.writeString(place.resolve("dovecot.conf"), DOVECOT.formatted(place, imap));
        run("/usr/sbin/postfix", "-c", place.resolve("postfix").toString(), "start");
        var dovecot =
                new ProcessBuilder(
                                "/usr/sbin/dovecot",
                                "-F",
                                "-c",
                                place.resolve("dovecot.conf").toString())
                        .inheritIO()
                        .start();
        return new RealServers(place, dovecot);
    }

    /// What both have to say about what they did.
    String logs() {
        var words = new StringBuilder();
        try {
            for (var name : new String[] {"postfix.log", "dovecot.log"}) {
                var log = place.resolve(name);
                if (Files.exists(log)) words.append(Files.readString(log));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words.toString();
    }

    private static void run(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) throw new IOException(said);
    }

    @Override
    public void close() throws IOException {
        dovecot.destroy();
        try {
            run("/usr/sbin/postfix", "-c", place.resolve("postfix").toString(), "stop");
            dovecot.waitFor();
            run("rm", "-rf", place.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
