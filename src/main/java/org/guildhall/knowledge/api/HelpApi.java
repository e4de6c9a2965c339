package org.guildhall.knowledge.api;

import static org.guildhall.access.Access.Who.SIGNED_IN;

import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Member;
import org.guildhall.knowledge.Articles;
import org.guildhall.knowledge.HelpShelf;
import org.guildhall.knowledge.Opinions;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The help centre in the API, as its readers have it: searched, read, thought of.
@Api
@RequestMapping(Api.BASE + "/help")
class HelpApi {
    private static final int LONGEST_WORDS = 1000;

    private final HelpShelf shelf;
    private final Articles articles;
    private final Opinions opinions;

    HelpApi(HelpShelf shelf, Articles articles, Opinions opinions) {
        this.shelf = shelf;
        this.articles = articles;
        this.opinions = opinions;
    }

    /// Whether an edition was helpful.
    ///
    /// @param words what was missing
    record OpinionBody(boolean helpful, Optional<String> words) implements ApiBody {
        private String said() {
            var typed = words.orElse("");
            return Invalid.reading("words", () -> Form.text(typed, LONGEST_WORDS));
        }
    }

    /// What there is to read, topic by topic; or what speaks of what is asked, the best first.
    ///
    /// @param language BCP 47; the caller's own when left out
    @GetMapping
    @Access(SIGNED_IN)
    Listing<HelpBody> help(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String language,
            Caller caller) {
        var spoken = Languages.of(language, caller);
        var site = site(caller);
        var words = q.strip();
        var found =
                words.isEmpty()
                        ? shelf.groups(spoken, site).stream()
                                .flatMap(group -> group.headlines().stream())
                                .toList()
                        : shelf.search(words, spoken, site).stream()
                                .map(each -> each.headline())
                                .toList();
        return Listing.whole(found).map(HelpBody::row);
    }

    /// One in its current edition.
    @GetMapping("/{id}")
    @Access(SIGNED_IN)
    HelpBody read(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String language,
            Caller caller) {
        var read = articles.read(known(id), Languages.of(language, caller));
        return HelpBody.of(read.to(site(caller)));
    }

    /// One in the edition that was cited.
    @GetMapping("/{id}/versions/{version}")
    @Access(SIGNED_IN)
    HelpBody edition(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String language,
            Caller caller) {
        var of = cited(id, version);
        return HelpBody.of(articles.read(of, Languages.of(language, caller)).to(site(caller)));
    }

    /// Says whether it was helpful; a second word on the same day stands for the first.
    @PostMapping("/{id}/versions/{version}/opinions")
    @Access(SIGNED_IN)
    HelpBody say(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String language,
            @RequestBody OpinionBody body,
            Caller caller) {
        var of = cited(id, version);
        var spoken = Languages.of(language, caller);
        opinions.say(of, spoken, body.helpful(), body.said(), caller);
        return HelpBody.of(articles.read(of, spoken).to(site(caller)));
    }

    private static String site(Caller caller) {
        return caller instanceof Member member ? member.site() : "";
    }

    private static Citation cited(String id, int version) {
        if (version < 1) throw new NotFound();
        return new Citation(known(id), version);
    }

    private static ArticleId known(String id) {
        return ArticleId.of(id).orElseThrow(NotFound::new);
    }
}
