package org.guildhall.knowledge.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.WRITE_ARTICLES;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.ArticleDesk;
import org.guildhall.knowledge.CitingTickets;
import org.guildhall.knowledge.Opinions;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// An article looked after, in the API: what readers think of it, who looks at it again and when,
/// its draft thrown away, shown again.
@Api
@RequestMapping(Api.BASE + "/articles/{id}")
class ArticleCareApi {
    private final ArticleDesk desk;
    private final Opinions opinions;
    private final ObjectProvider<CitingTickets> tickets;

    ArticleCareApi(ArticleDesk desk, Opinions opinions, ObjectProvider<CitingTickets> tickets) {
        this.desk = desk;
        this.opinions = opinions;
        this.tickets = tickets;
    }

    /// The day by which it is looked at again.
    record ReviewDay(LocalDate review) implements ApiBody {}

    /// What readers think of an article.
    ///
    /// @param editions how many found each helpful, the newest first
    /// @param missed what they missed lately
    /// @param cited in which requests that are still open
    record OpinionsBody(List<EditionBody> editions, List<String> missed, List<CitingBody> cited)
            implements ApiBody {}

    /// How many found an edition helpful, and how many didn't.
    record EditionBody(int edition, long helpful, long unhelpful) implements ApiBody {}

    /// A request whose answer cites it.
    record CitingBody(String number, int edition) implements ApiBody {}

    /// What readers think of it, and which open requests cite it.
    @GetMapping("/opinions")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    OpinionsBody opinions(@PathVariable String id, Staff caller) {
        var known = desk.find(known(id), caller).article().id();
        return new OpinionsBody(
                opinions.of(known).stream()
                        .map(
                                each ->
                                        new EditionBody(
                                                each.edition(), each.helpful(), each.unhelpful()))
                        .toList(),
                opinions.words(known),
                tickets.orderedStream()
                        .flatMap(each -> each.open(known).stream())
                        .map(each -> new CitingBody(each.number(), each.edition()))
                        .toList());
    }

    /// Throws the draft away; what is published stays.
    @DeleteMapping("/draft")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> discard(@PathVariable String id, Match match, Staff caller) {
        return changed(id, match, caller, seen -> desk.discard(known(id), seen, caller));
    }

    /// Shows it to everybody again.
    @PostMapping("/showing")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> show(@PathVariable String id, Match match, Staff caller) {
        return changed(id, match, caller, seen -> desk.show(known(id), seen, true, caller));
    }

    /// The caller looks after it from now on, and it is to be looked at by that day.
    @PutMapping("/review")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    ResponseEntity<ArticleBody> look(
            @PathVariable String id, Match match, @RequestBody ReviewDay body, Staff caller) {
        return changed(
                id, match, caller, seen -> desk.look(known(id), seen, body.review(), caller));
    }

    private ResponseEntity<ArticleBody> changed(
            String id, Match match, Staff caller, Consumer<Long> change) {
        match.expect(desk.find(known(id), caller).article().version());
        change.accept(match.version());
        var body = ArticleBody.whole(desk.find(known(id), caller));
        return Match.tagged(body.version(), body);
    }

    private static ArticleId known(String id) {
        return ArticleId.of(id).orElseThrow(NotFound::new);
    }
}
