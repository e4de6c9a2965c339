package org.guildhall.reply.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.guildhall.access.Uid;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;

/// What is looked at before a reply leaves, whoever wrote it. Pure: all that it needs is given.
public final class Lint {
    /// The field of the text as a whole.
    public static final String WORDS = "words";

    private Lint() {}

    /// A reply as it would leave.
    ///
    /// @param text all of it
    /// @param composed whether it was put together of parts; else it was typed as one text
    public record Reply(String text, boolean composed, Map<PartName, String> parts) {
        public Reply {
            parts = Map.copyOf(parts);
        }
    }

    /// What is known around it.
    ///
    /// @param notes of the ticket
    /// @param said by the customer
    /// @param own the UID of the account that the requester speaks for; nothing where they don't
    /// @param signature how the team signs, the one spelling
    /// @param resolves whether an article can be referred to in that edition; 0: the current one
    public record Around(
            List<String> notes,
            List<String> said,
            Optional<Uid> own,
            String signature,
            BiPredicate<ArticleId, Integer> resolves) {}

    /// Everything that is wrong, each kind once.
    public static List<Problem> problems(Reply reply, Around around) {
        var words = new Words(reply.text());
        var problems = new ArrayList<Problem>();
        var slots = words.slots();
        if (!slots.isEmpty()) problems.add(problem("reply.lint.slot", slots.getFirst()));
        if (words.hasDeadLink()) problems.add(problem("reply.lint.link", "#"));
        words.helpLinks().stream()
                .filter(link -> !leads(link, around))
                .findFirst()
                .ifPresent(link -> problems.add(problem("reply.lint.article", link.article())));
        if (Secrets.tells(reply.text(), around.notes(), around.said())) {
            problems.add(problem("reply.lint.note", ""));
        }
        words.sixteens(around.own().map(Uid::value).orElse("")).stream()
                .filter(Lint::isUid)
                .findFirst()
                .ifPresent(digits -> problems.add(problem("reply.lint.uid", digits)));
        if (reply.composed()) parts(reply, around, problems);
        return problems;
    }

    private static void parts(Reply reply, Around around, List<Problem> problems) {
        for (var needed : PartName.NEEDED) {
            if (reply.parts().getOrDefault(needed, "").isBlank()) {
                problems.add(problem("reply.lint.part." + needed.label(), ""));
            }
        }
        var signed = reply.parts().getOrDefault(PartName.SIGNATURE, "").strip();
        if (!signed.isEmpty() && !signed.equals(around.signature())) {
            problems.add(problem("reply.lint.signature", around.signature()));
        }
        var said = new Words(assembled(reply.parts())).letters();
        if (!said.equals(new Words(reply.text()).letters())) {
            problems.add(problem("reply.lint.assembled", ""));
        }
    }

    /// The articles that links in a text lead to, each with its edition; 0: the current one.
    public static Map<ArticleId, Integer> linked(String text) {
        var linked = new LinkedHashMap<ArticleId, Integer>();
        new Words(text)
                .helpLinks()
                .forEach(
                        link ->
                                ArticleId.of(link.article())
                                        .ifPresent(id -> linked.putIfAbsent(id, link.version())));
        return linked;
    }

    /// The parts as one text, in their order.
    public static String assembled(Map<PartName, String> parts) {
        return Arrays.stream(PartName.values())
                .map(name -> parts.getOrDefault(name, "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean leads(Words.Link link, Around around) {
        return ArticleId.of(link.article())
                .filter(id -> around.resolves().test(id, link.version()))
                .isPresent();
    }

    private static boolean isUid(String digits) {
        try {
            return new Uid(digits).value().equals(digits);
        } catch (Invalid _) {
            return false;
        }
    }

    private static Problem problem(String key, String what) {
        return new Problem(WORDS, key, List.of(what));
    }
}
