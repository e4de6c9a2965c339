package org.guildhall.knowledge.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.WRITE_ARTICLES;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.ArticleDesk;
import org.guildhall.knowledge.Titles;
import org.guildhall.knowledge.api.ArticleBody.TextBody;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// The text of an article in one language, in the API: written, looked at as readers will see it,
/// taken away.
@Api
@RequestMapping(Api.BASE + "/articles/{id}/texts/{language}")
class ArticleTextsApi {
    private final ArticleDesk desk;
    private final Titles titles;

    ArticleTextsApi(ArticleDesk desk, Titles titles) {
        this.desk = desk;
        this.titles = titles;
    }

    /// What it is to say.
    ///
    /// @param markdown CommonMark with tables: its title, a paragraph that says all in short, the
    ///   rest
    /// @param asked further words that people ask with, parted by commas
    record TextWish(String markdown, Optional<String> asked) implements ApiBody {
        private Leaf leaf() {
            var text = Invalid.reading("markdown", () -> Form.text(markdown, Leaf.LONGEST));
            if (text.isEmpty()) throw Invalid.at("markdown", "platform.form.missing");
            var more = asked.orElse("");
            return new Leaf(
                    text, Invalid.reading("asked", () -> Form.text(more, Leaf.LONGEST_ASKED)));
        }
    }

    /// A text as readers will see it.
    ///
    /// @param summary the first paragraph, as plain words
    /// @param html all but the title, without tags of its author's own
    record PreviewBody(String title, String summary, List<String> headings, String html)
            implements ApiBody {}

    /// The text in that language: of the draft where there is one, else what everybody reads.
    @GetMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<TextBody> text(
            @PathVariable String id, @PathVariable String language, Staff caller) {
        var written = desk.find(known(id), caller);
        var leaf = Optional.ofNullable(written.edition().leaves().get(Languages.at(language)));
        return leaf.map(of -> new TextBody(language, of.markdown(), Optional.of(of.asked())))
                .map(body -> Match.tagged(written.article().version(), body))
                .orElseThrow(NotFound::new);
    }

    /// Writes it; a draft until it is published.
    @PutMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> write(
            @PathVariable String id,
            @PathVariable String language,
            Match match,
            @RequestBody TextWish body,
            Staff caller) {
        return written(id, language, match, Optional.of(body), caller);
    }

    /// Takes the text in that language away.
    @DeleteMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> remove(
            @PathVariable String id, @PathVariable String language, Match match, Staff caller) {
        return written(id, language, match, Optional.empty(), caller);
    }

    /// Shows what readers would see; nothing is kept.
    @PostMapping("/preview")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    PreviewBody preview(
            @PathVariable String id,
            @PathVariable String language,
            @RequestBody TextWish body,
            Staff caller) {
        var _ = desk.find(known(id), caller);
        var _ = Languages.at(language);
        var prose = titles.prose(body.leaf());
        return new PreviewBody(prose.title(), prose.summary(), prose.headings(), prose.html());
    }

    private ResponseEntity<ArticleBody> written(
            String id, String language, Match match, Optional<TextWish> wish, Staff caller) {
        var spoken = Languages.at(language);
        match.expect(desk.find(known(id), caller).article().version());
        var leaf = wish.map(TextWish::leaf);
        desk.write(known(id), match.version(), spoken, leaf, caller);
        var body = ArticleBody.whole(desk.find(known(id), caller));
        return Match.tagged(body.version(), body);
    }

    private static ArticleId known(String id) {
        return ArticleId.of(id).orElseThrow(NotFound::new);
    }
}
