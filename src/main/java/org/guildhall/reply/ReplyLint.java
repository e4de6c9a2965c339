package org.guildhall.reply;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.guildhall.knowledge.Articles;
import org.guildhall.knowledge.Reference;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.platform.web.Problem;
import org.guildhall.platform.web.Texts;
import org.guildhall.reply.lint.Lint;
import org.guildhall.reply.lint.Lint.Around;
import org.guildhall.reply.lint.PartName;
import org.guildhall.ticket.Case;
import org.guildhall.ticket.ReplyDraft;
import org.guildhall.ticket.ReplyRule;
import org.guildhall.ticket.lifecycle.About;
import org.guildhall.ticket.thread.Cited;
import org.guildhall.ticket.thread.Message;
import org.guildhall.ticket.thread.Note;
import org.guildhall.ticket.thread.Part;
import org.springframework.stereotype.Component;

/// Looks at every reply before it leaves, by whichever way (support.md section 3).
@Component
class ReplyLint implements ReplyRule {
    private final Articles articles;
    private final Texts texts;

    ReplyLint(Articles articles, Texts texts) {
        this.articles = articles;
        this.texts = texts;
    }

    @Override
    public List<Problem> problems(ReplyDraft draft, Case of) {
        var site = of.ticket().identity().site();
        var resolves = resolves(of.ticket().matter().language(), site);
        var around =
                new Around(
                        of.inside().notes().stream().map(Note::text).toList(),
                        of.talk().messages().stream()
                                .filter(message -> !message.isReply())
                                .map(Message::text)
                                .toList(),
                        of.ticket().about().filter(About::isOwn).map(About::uid),
                        Phrases.signature(site, texts.in(draft.language())),
                        resolves);
        var reply = new Lint.Reply(draft.text(), !draft.parts().isEmpty(), parts(draft));
        var problems = new ArrayList<>(Lint.problems(reply, around));
        draft.citations().stream()
                .filter(cited -> !leads(cited, resolves))
                .findFirst()
                .map(this::dead)
                .ifPresent(problems::add);
        return problems;
    }

    /// An article that a link in the words leads to is cited like one that is named: in the edition
    /// that the link names, or else the current one.
    @Override
    public List<Cited> cites(ReplyDraft draft, Case of) {
        var language = of.ticket().matter().language();
        var site = of.ticket().identity().site();
        return Lint.linked(draft.text()).entrySet().stream()
                .flatMap(
                        link ->
                                resolve(link.getKey(), link.getValue(), language, site)
                                        .map(Reference::citation)
                                        .stream())
                .map(each -> new Cited(each.article().subject().id(), each.version()))
                .toList();
    }

    /// What is cited is an edition; only a link can lead to whichever is current.
    private boolean leads(Cited cited, BiPredicate<ArticleId, Integer> resolves) {
        return cited.version() > 0
                && articles.named(cited.article())
                        .filter(id -> resolves.test(id, cited.version()))
                        .isPresent();
    }

    private Problem dead(Cited cited) {
        var name = articles.named(cited.article()).map(ArticleId::value).orElse("?");
        return new Problem(Lint.WORDS, "reply.lint.article", List.of(name));
    }

    private BiPredicate<ArticleId, Integer> resolves(Locale language, String site) {
        return (id, version) -> resolve(id, version, language, site).isPresent();
    }

    private Optional<Reference> resolve(ArticleId id, int version, Locale language, String site) {
        return version == 0
                ? articles.cite(id, language, site)
                : articles.resolve(new Citation(id, version), language, site);
    }

    private static Map<PartName, String> parts(ReplyDraft draft) {
        var parts = new EnumMap<PartName, String>(PartName.class);
        for (Part part : draft.parts()) {
            PartName.of(part.name())
                    .ifPresent(
                            name -> parts.merge(name, part.text(), (one, two) -> one + "\n" + two));
        }
        return parts;
    }
}
