package org.guildhall.knowledge.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.WRITE_ARTICLES;

import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.ArticleDesk;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// Articles in the API, for those who write them: what is written is a draft until it is published.
@Api
class ArticlesApi {
    private static final String ALL = Api.BASE + "/articles";
    private static final String ONE = ALL + "/{id}";

    private final ArticleDesk desk;
    private final Settings settings;

    ArticlesApi(ArticleDesk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /// A new article.
    ///
    /// @param id the name that its address has for ever, such as `icp-filing`
    record Begun(String id, ArticleWish draft) implements ApiBody {}

    /// All of them, by name.
    @GetMapping(ALL)
    @Access(value = STAFF, may = WRITE_ARTICLES)
    Listing<ArticleBody> articles(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var page =
                Listing.part(
                        desk.all(caller),
                        Cursor.read(cursor),
                        Cursor.limit(limit),
                        each -> Cursor.named(each.id().value()));
        var rows = desk.rows(page.data(), caller).stream().map(ArticleBody::row).toList();
        return new Listing<>(rows, page.nextCursor());
    }

    /// Begins one with its first draft.
    @PostMapping(ALL)
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> start(@RequestBody Begun body, Staff caller) {
        var id = Invalid.reading("id", () -> new ArticleId(body.id()));
        Invalid.within(
                "draft",
                Set.of("id"),
                () -> {
                    desk.begin(id, body.draft().setting(sites()), body.draft().leaves(), caller);
                });
        var made = ArticleBody.whole(desk.find(id, caller));
        return Match.created(ALL + "/" + id, made.version(), made);
    }

    @GetMapping(ONE)
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> article(@PathVariable String id, Staff caller) {
        var body = ArticleBody.whole(desk.find(known(id), caller));
        return Match.tagged(body.version(), body);
    }

    /// Writes the whole draft anew.
    @PutMapping(ONE + "/draft")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> write(
            @PathVariable String id, Match match, @RequestBody ArticleWish body, Staff caller) {
        expect(id, match, caller);
        desk.rewrite(known(id), match.version(), body.setting(sites()), body.leaves(), caller);
        return article(id, caller);
    }

    /// Shows the draft to everybody from now on, as the next edition.
    @PostMapping(ONE + "/publication")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> publish(@PathVariable String id, Match match, Staff caller) {
        expect(id, match, caller);
        desk.publish(known(id), match.version(), caller);
        return article(id, caller);
    }

    /// Shows it to nobody any more; what cites it can be read still.
    @PostMapping(ONE + "/withdrawal")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> withdraw(@PathVariable String id, Match match, Staff caller) {
        expect(id, match, caller);
        desk.show(known(id), match.version(), false, caller);
        return article(id, caller);
    }

    private void expect(String id, Match match, Staff caller) {
        match.expect(desk.find(known(id), caller).article().version());
    }

    /// Says what the draft is about, and who is shown it.
    @PutMapping(ONE + "/setting")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> arrange(
            @PathVariable String id, Match match, @RequestBody ArticleSetting body, Staff caller) {
        expect(id, match, caller);
        desk.arrange(known(id), match.version(), body.setting(sites()), caller);
        return article(id, caller);
    }

    private Set<String> sites() {
        return settings.sites().stream().map(Site::code).collect(Collectors.toSet());
    }

    private static ArticleId known(String id) {
        return ArticleId.of(id).orElseThrow(NotFound::new);
    }
}
