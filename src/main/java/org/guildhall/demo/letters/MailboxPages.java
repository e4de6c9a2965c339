package org.guildhall.demo.letters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Access.Who;
import org.guildhall.platform.web.Answer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The demo's mailbox, for people and, with `Accept: application/json`, for scripts.
@Controller
class MailboxPages {
    private static final String LETTER =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
                    + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Access(Who.ANYONE)
    @GetMapping("/demo/mails")
    ModelAndView list(@RequestParam(defaultValue = "") String to) {
        return Answer.page("demo/mails", Map.of("mails", mailbox.all(to), "to", to));
    }

    @Access(Who.ANYONE)
    @GetMapping(path = "/demo/mails", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<KeptMail>> listed(@RequestParam(defaultValue = "") String to) {
        return fresh(mailbox.all(to));
    }

    @Access(Who.ANYONE)
    @GetMapping("/demo/mails/{id}")
    ModelAndView mail(@PathVariable UUID id) {
        return Answer.page("demo/mail", Map.of("mail", mailbox.one(id)));
    }

    @Access(Who.ANYONE)
    @GetMapping(path = "/demo/mails/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<KeptMail> told(@PathVariable UUID id) {
        return fresh(mailbox.one(id));
    }

    /// The letter itself, for a frame in which nothing of it can run.
    @Access(Who.ANYONE)
    @GetMapping("/demo/mails/{id}/letter")
    ResponseEntity<String> letter(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", LETTER)
                .cacheControl(CacheControl.noStore())
                .body(mailbox.one(id).html());
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
