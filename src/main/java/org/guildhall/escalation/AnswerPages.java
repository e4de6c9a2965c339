package org.guildhall.escalation;

import static org.guildhall.access.Access.Who.ANYONE;

import java.util.List;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.escalation.dispatch.Back;
import org.guildhall.escalation.passage.EscalationState;
import org.guildhall.escalation.passage.Packet.Enclosed;
import org.guildhall.platform.file.Download;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;

/// Where the other side says what came of it, by the token in the packet: a page for people, and an
/// address for programs. Without the right token there is nothing here.
@Controller
class AnswerPages {
    private final Answers answers;
    private final Files files;

    AnswerPages(Answers answers, Files files) {
        this.answers = answers;
        this.files = files;
    }

    @GetMapping(Back.HERE + "/{token}")
    @Access(ANYONE)
    ModelAndView packet(@PathVariable String token) {
        return page(token, Form.empty());
    }

    @PostMapping(Back.HERE + "/{token}")
    @Access(ANYONE)
    ModelAndView answered(@PathVariable String token, Form form) {
        return form.read(() -> form.takeText("result", Hearing.LONGEST))
                .then(
                        words -> {
                            answers.hear(token, words);
                            return Answer.seeOther(
                                    Back.HERE + "/" + token, "escalation.notice.heard");
                        })
                .orElse(() -> page(token, form));
    }

    /// The same for a program: the words as plain text.
    @PostMapping("/hooks" + Back.HERE + "/{token}")
    @Access(ANYONE)
    ResponseEntity<Void> told(@PathVariable String token, @RequestBody String words) {
        answers.hear(token, Form.text(words, Hearing.LONGEST));
        return ResponseEntity.noContent().build();
    }

    @GetMapping(Back.HERE + "/{token}/files/{number}")
    @Access(ANYONE)
    ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable String number) {
        var enclosed = answers.answering(token).packet().files();
        var file = at(enclosed, number);
        return Download.of(file.name(), file.mediaType(), files.read(new FileId(file.sha256())));
    }

    private ModelAndView page(String token, Form form) {
        var known = answers.answering(token);
        return Answer.page(
                "escalation/answer",
                Map.of(
                        "action",
                        Back.HERE + "/" + token,
                        "number",
                        known.number(),
                        "title",
                        known.packet().title(),
                        "question",
                        known.packet().question(),
                        "open",
                        known.state() != EscalationState.TAKEN_BACK,
                        "files",
                        known.packet().files().stream().map(Enclosed::name).toList(),
                        "form",
                        form));
    }

    private static Enclosed at(List<Enclosed> files, String number) {
        if (!number.matches("[0-9]{1,2}") || Integer.parseInt(number) >= files.size()) {
            throw new NotFound();
        }
        return files.get(Integer.parseInt(number));
    }
}
