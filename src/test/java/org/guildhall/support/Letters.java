package org.guildhall.support;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The letters that arrived at the mail server of a test.
public record Letters(GreenMail server) {
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

    /// Those to that address, in the order they came: out of the reader's own mailbox, however many
    /// letters others have.
    public List<MimeMessage> to(String recipient) {
        var managers = server.getManagers();
        var reader = managers.getUserManager().getUserByEmail(recipient);
        if (reader == null) return List.of();
        while (true) {
            try {
                return managers.getImapHostManager().getInbox(reader).getMessages().stream()
                        .map(StoredMessage::getMimeMessage)
                        .toList();
            } catch (ConcurrentModificationException _) {
                Eventually.pause(); // a letter came while the mailbox was read
            } catch (FolderException gone) {
                throw new IllegalStateException(gone);
            }
        }
    }

    /// The path of the first link that begins like that, from a letter that has come or will soon.
    public String link(String recipient, String beginning) {
        return found(
                recipient,
                Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(beginning) + "[^\\s\"<>]*)"));
    }

    /// The code of six digits from the newest letter that brings one, which has come or will soon.
    public String code(String recipient) {
        return found(recipient, CODE);
    }

    /// The code that such words lead to, such as `Signing code: `.
    public String code(String recipient, String words) {
        return found(recipient, Pattern.compile(Pattern.quote(words) + "([0-9]{6})"));
    }

    private String found(String recipient, Pattern wanted) {
        return Eventually.found(
                () -> "a letter to " + recipient + " that has " + wanted,
                () ->
                        to(recipient).reversed().stream()
                                .map(letter -> wanted.matcher(plain(letter)))
                                .filter(Matcher::find)
                                .map(match -> match.group(1))
                                .findFirst());
    }

    /// The plain words of a letter.
    public static String plain(MimeMessage letter) {
        try {
            var content = letter.getContent();
            while (content instanceof MimeMultipart parts) {
                content = parts.getBodyPart(0).getContent(); // files come after the words
            }
            return String.valueOf(content);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
