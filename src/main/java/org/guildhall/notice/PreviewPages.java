package org.guildhall.notice;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Words;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A letter as its reader would have it, for a frame in which nothing of it can run.
@Controller
class PreviewPages {
    private static final String ONLY_SHOWN =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self';"
                    + " sandbox";

    private final LetterDesk desk;
    private final Mailroom mailroom;

    PreviewPages(LetterDesk desk, Mailroom mailroom) {
        this.desk = desk;
        this.mailroom = mailroom;
    }

    @GetMapping("/desk/letters/{kind}/{language}/preview")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<byte[]> preview(
            @PathVariable String kind, @PathVariable String language, Staff caller) {
        var sheet = desk.sheet(kind, LetterPages.language(language), caller);
        return html(mailroom.html(letter(kind, language, sheet.words(), caller)));
    }

    /// What is typed and not kept yet, as HTML or, by the button of that name, as text.
    @PostMapping("/desk/letters/{kind}/{language}/preview")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<byte[]> tried(
            @PathVariable String kind,
            @PathVariable String language,
            Form form,
            Staff caller,
            Page page) {
        var words = new Words(typed(form, "title"), typed(form, "body"));
        var problems = desk.problems(kind, LetterPages.language(language), words);
        if (!problems.isEmpty()) {
            return text(
                    problems.stream()
                            .map(problem -> page.text().of(problem))
                            .collect(Collectors.joining("\n")));
        }
        var letter = letter(kind, language, words, caller);
        return form.value("as").equals("text")
                ? text(mailroom.plain(letter))
                : html(mailroom.html(letter));
    }

    private Letter letter(String kind, String language, Words words, Staff caller) {
        var spoken = LetterPages.language(language);
        var reader = new Letter.Reader("", caller.name(), spoken, null);
        return desk.sample(kind, spoken, words, reader, caller);
    }

    private static String typed(Form form, String name) {
        var typed = form.value(name);
        return typed.substring(0, Math.min(typed.length(), LetterPages.LONGEST_BODY));
    }

    private static ResponseEntity<byte[]> html(String letter) {
        return shown("text/html;charset=UTF-8", letter);
    }

    private static ResponseEntity<byte[]> text(String words) {
        return shown("text/plain;charset=UTF-8", words);
    }

    private static ResponseEntity<byte[]> shown(String type, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Security-Policy", ONLY_SHOWN)
                .cacheControl(CacheControl.noStore())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
