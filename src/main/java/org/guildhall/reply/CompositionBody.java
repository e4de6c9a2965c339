package org.guildhall.reply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Worded;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.reply.lint.PartName;
import org.guildhall.reply.template.Kind;
import org.guildhall.ticket.thread.Message;

/// A reply put together of parts for a ticket, before it is sent.
///
/// @param kind `ANSWER`, `INTEREST`, `REQUEST`, `REFUSAL` or `ESCALATED`
/// @param aim what such a reply usually is to bring about
/// @param language BCP 47, the customer's
/// @param parts by name: `salutation`, `greeting`, `body`, `article`, `closing`, `signature`
/// @param words all of it, as the customer will read it
/// @param problems what still keeps it from leaving
record CompositionBody(
        String kind,
        String aim,
        String language,
        Map<String, String> parts,
        List<CitedBody> citations,
        String words,
        List<Worded> problems)
        implements ApiBody {

    /// An article in a version.
    record CitedBody(String article, int version) implements ApiBody {
        private static CitedBody of(Citation citation) {
            return new CitedBody(citation.article().value(), citation.version());
        }

        private Citation citation() {
            return ArticleId.of(article)
                    .filter(_ -> version > 0)
                    .map(known -> new Citation(known, version))
                    .orElseThrow(() -> Invalid.at("citations", "ticket.api.unknown"));
        }
    }

    /// One to be sent.
    ///
    /// @param aim `ANSWER`, `ASK` or `INFORM`
    record ReplyOfParts(Map<String, String> parts, String aim, Optional<List<CitedBody>> citations)
            implements ApiBody {
        private static final int MOST_CITED = 20;

        Composition composition() {
            var read = new LinkedHashMap<PartName, String>();
            parts.forEach(
                    (name, typed) -> {
                        var field = "parts." + name;
                        var part =
                                PartName.of(name)
                                        .orElseThrow(() -> Invalid.at(field, "ticket.api.unknown"));
                        var words = Invalid.reading(field, () -> Form.text(typed, Message.LONGEST));
                        if (!words.isEmpty()) read.put(part, words);
                    });
            if (citations.orElse(List.of()).size() > MOST_CITED) {
                throw Invalid.at("citations", "reply.api.citations", MOST_CITED);
            }
            var cited = citations.orElse(List.of()).stream().map(CitedBody::citation).toList();
            return new Composition(Kind.ANSWER, read, cited);
        }
    }

    static CompositionBody of(Composition composition, String language, List<Worded> problems) {
        var parts = new LinkedHashMap<String, String>();
        for (var name : PartName.values()) {
            parts.put(name.label(), composition.parts().getOrDefault(name, ""));
        }
        return new CompositionBody(
                composition.kind().name(),
                CompositionForm.aim(composition.kind()).name(),
                language,
                parts,
                composition.citations().stream().map(CitedBody::of).toList(),
                composition.text(),
                problems);
    }
}
