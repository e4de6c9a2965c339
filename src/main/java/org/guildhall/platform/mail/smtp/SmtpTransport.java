package org.guildhall.platform.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.guildhall.platform.mail.Letter.Conversation;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.MailTransport;
import org.guildhall.platform.mail.ReturnTokens;
import org.guildhall.platform.mail.enclosure.Attached;
import org.guildhall.platform.settings.Mailbox;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Smtp;

/// Sends letters through the configured mail server (RFC 5321).
public final class SmtpTransport implements MailTransport {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int BUFFER = 8_192;

    static {
        // Looked for on the whole class path otherwise, for every address and part of every letter.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Session session;
    private final Settings settings;
    private final Optional<Mailbox> box;

    /// Through that server; what comes back comes to that box, when there is one.
    public SmtpTransport(Settings settings, Smtp smtp, Optional<Mailbox> box) {
        this.settings = settings;
        this.box = box;
        session =
                Session.getInstance(
                        properties(smtp),
                        new Authenticator() {
                            @Override
                            protected PasswordAuthentication getPasswordAuthentication() {
                                return new PasswordAuthentication(smtp.user(), smtp.password());
                            }
                        });
    }

    @Override
    public String send(Mail mail, List<Attached> files) throws Exception {
        var message = message(mail, files);
        message.saveChanges();
        try (var transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
            return transport.getLastServerResponse().strip();
        } catch (SendFailedException failure) {
            throw SmtpAnswers.read(failure);
        }
    }

    private MimeMessage message(Mail mail, List<Attached> files) throws Exception {
        var message =
                new SMTPMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", mail.messageId());
                    }

                    // Angus writes byte by byte, and the socket's own buffer begins small and grows
                    // by as little as it must: a copy of all of it for each byte.
                    @Override
                    public void writeTo(OutputStream out, String[] ignored)
                            throws IOException, MessagingException {
                        var buffered = new BufferedOutputStream(out, BUFFER);
                        super.writeTo(buffered, ignored);
                        buffered.flush();
                    }
                };
        mail.returnToken()
                .flatMap(token -> box.map(own -> ReturnTokens.address(own.address(), token)))
                .ifPresent(message::setEnvelopeFrom);
        message.setFrom(
                new InternetAddress(settings.mail().from(), settings.vendor().name(), UTF_8));
        message.setRecipient(
                MimeMessage.RecipientType.TO,
                new InternetAddress(mail.recipient(), mail.recipientName(), UTF_8));
        message.setSubject(mail.title(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Content-Language", mail.language());
        if (mail.conversation().isPresent()) converse(message, mail.conversation().get());
        if (!mail.isByHand()) message.setHeader("Auto-Submitted", "auto-generated");
        var body = new MimeMultipart("alternative");
        body.addBodyPart(part(mail.plain(), "text/plain"));
        body.addBodyPart(part(mail.html(), "text/html"));
        message.setContent(files.isEmpty() ? body : with(files, body));
        return message;
    }

    private static MimeMultipart with(List<Attached> files, MimeMultipart body) throws Exception {
        var words = new MimeBodyPart();
        words.setContent(body);
        var whole = new MimeMultipart("mixed", words);
        for (var file : files) {
            var part = new MimeBodyPart();
            var source = new ByteArrayDataSource(file.content(), file.mediaType());
            part.setDataHandler(new DataHandler(source));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(file.name());
            // Whatever it looks like, its bytes are not lines of text.
            part.setHeader("Content-Transfer-Encoding", "base64");
            whole.addBodyPart(part);
        }
        return whole;
    }

    private static void converse(MimeMessage message, Conversation of) throws MessagingException {
        if (of.replyTo().isPresent()) message.setHeader("Reply-To", of.replyTo().get());
        if (of.references().isEmpty()) return;
        message.setHeader("In-Reply-To", of.references().getLast());
        message.setHeader("References", String.join("\r\n ", of.references()));
    }

    private static MimeBodyPart part(String content, String type) throws Exception {
        var part = new MimeBodyPart();
        part.setContent(content, type + "; charset=" + UTF_8);
        return part;
    }

    private static Properties properties(Smtp smtp) {
        var properties = new Properties();
        properties.put("mail.smtp.host", smtp.host());
        properties.put("mail.smtp.port", Integer.toString(smtp.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!smtp.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        // A letter is sent once the server has taken it, whatever the farewell.
        properties.put("mail.smtp.quitwait", "false");
        // Nagle's algorithm holds each command back for 40 ms.
        properties.put("mail.smtp.socketFactory", new NoDelaySockets());
        return properties;
    }
}
