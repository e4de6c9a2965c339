package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.platform.web.Text;
import org.guildhall.support.Eventually;
import org.guildhall.support.Fields;
import org.guildhall.support.Installation;
import org.guildhall.support.Letters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The letters of one person, who reads them in one language.
///
/// @param password what they sign in with, once a letter's link has led them to a page
record Postbox(Installation installation, String address, String password, Text text) {
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /// That letter came, once, and is what it should be: from the vendor, in the reader's language,
    /// as plain words and as a page. The words may end in a place that the reader fills.
    Document brought(String title, String words) {
        var letter = waitFor(title);
        assertThat(titles()).as(address).filteredOn(title::equals).hasSize(1);
        var page = page(letter);
        var plain = Letters.plain(letter);
        assertThat(sender(letter)).contains("Alibaba Cloud");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(text.languageTag());
        assertThat(page.expectFirst("h1").text()).isEqualTo(title);
        for (var paragraph : words.replaceFirst("(?s)\\{[0-9].*", "").split("\n\n")) {
            assertThat(plain).contains(paragraph);
            assertThat(page.text()).contains(paragraph);
        }
        page.select("a").forEach(link -> assertThat(plain).contains(link.attr("href")));
        return page;
    }

    /// The letter's link leads to that very page, by way of signing in on a device that knows
    /// nobody.
    void leads(Document letter, String words) {
        var link = URI.create(letter.expectFirst("a").attr("href"));
        assertThat(link.getAuthority()).isEqualTo(installation.address().getAuthority());
        var device = installation.visit();
        var door = device.get(link.getPath());
        assertThat(door.location()).startsWith("/sign-in?next=");
        var next = device.get(door.location()).page().expectFirst("input[name=next]").val();
        var signedIn =
                device.post(
                        "/sign-in",
                        Fields.of("email", address, "password", password, "next", next));
        assertThat(signedIn.location()).isEqualTo(link.getPath());
        var page = device.get(signedIn.location());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main").text()).contains(words);
    }

    /// Nothing came but this.
    void holds(List<String> titles) {
        assertThat(titles()).as(address).containsExactlyInAnyOrderElementsOf(titles);
    }

    /// A case number of that kind, such as `APP`, as the letters name it.
    String number(String kind) {
        var number = Pattern.compile(kind + "-[0-9]{4}-[0-9]{5}");
        return Eventually.found(
                "a letter to " + address + " that names a " + kind,
                () ->
                        letters().stream()
                                .map(letter -> number.matcher(Letters.plain(letter)))
                                .filter(matcher -> matcher.find())
                                .map(matcher -> matcher.group())
                                .findFirst());
    }

    /// The six digits that the letter of that title brought.
    String code(String title) {
        var found = CODE.matcher(Letters.plain(waitFor(title)));
        assertThat(found.find()).as(title).isTrue();
        return found.group();
    }

    private MimeMessage waitFor(String title) {
        return Eventually.found(
                () -> "\"" + title + "\"; there are " + titles(),
                () -> letters().stream().filter(letter -> title.equals(title(letter))).findAny());
    }

    private List<String> titles() {
        return letters().stream().map(Postbox::title).toList();
    }

    private List<MimeMessage> letters() {
        return new Letters(installation.mail()).to(address);
    }

    private static String title(MimeMessage letter) {
        try {
            return letter.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Optional<String> sender(MimeMessage letter) {
        try {
            return Optional.ofNullable(((InternetAddress) letter.getFrom()[0]).getPersonal());
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Document page(MimeMessage letter) {
        try {
            var parts = (MimeMultipart) letter.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
            assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
            return Jsoup.parse(String.valueOf(parts.getBodyPart(1).getContent()));
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
