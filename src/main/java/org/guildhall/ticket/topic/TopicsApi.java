package org.guildhall.ticket.topic;

import static org.guildhall.access.Access.Who.SIGNED_IN;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.guildhall.ticket.passage.Topic;
import org.guildhall.ticket.passage.TopicBook;
import org.guildhall.ticket.passage.Topics;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/// What requests can be about, in the API: offered to everybody, kept by those who lead the desk.
@Api
class TopicsApi {
    private static final String ALL = Api.BASE + "/ticket-topics";
    private static final String ONE = ALL + "/{code}";

    private final Topics topics;
    private final TopicBook book;

    TopicsApi(Topics topics, TopicBook book) {
        this.topics = topics;
        this.book = book;
    }

    /// A topic.
    ///
    /// @param names by language
    /// @param position its place among the others, the lowest first
    /// @param retired not offered any more
    record TopicBody(
            String code, long version, Map<String, String> names, int position, boolean retired)
            implements ApiBody {
        private static TopicBody of(Topic topic) {
            return new TopicBody(
                    topic.code(),
                    topic.version(),
                    topic.names(),
                    topic.position(),
                    topic.retired());
        }
    }

    /// What it is called, in every language spoken here, and its place.
    record TopicWish(Map<String, String> names, Optional<Integer> position) implements ApiBody {
        private Form form(long version) {
            var form = Form.of(names);
            form.put("position", position.map(String::valueOf).orElse(""));
            form.put("version", String.valueOf(version));
            return form;
        }
    }

    /// Those that are offered, in their order.
    ///
    /// @param retired `true`: the others too
    @GetMapping(ALL)
    @Access(SIGNED_IN)
    Listing<TopicBody> topics(@RequestParam(defaultValue = "") String retired) {
        var all = topics.all().stream();
        return Listing.whole(all.filter(each -> !each.retired() || retired.equals("true")).toList())
                .map(TopicBody::of);
    }

    @GetMapping(ONE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<TopicBody> topic(@PathVariable String code, Staff caller) {
        var body = TopicBody.of(book.one(code));
        return Match.tagged(body.version(), body);
    }

    /// Adds one that is offered from now on; its code is made from its English name.
    @PostMapping(ALL)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<TopicBody> start(@RequestBody TopicWish body, Staff caller) {
        var added =
                named(
                        () -> {
                            var topic = TopicForm.added(body.form(0));
                            book.add(topic, caller);
                            return TopicBody.of(book.one(topic.code()));
                        });
        return Match.created(ALL + "/" + added.code(), added.version(), added);
    }

    /// Gives it other names or another place.
    @PutMapping(ONE)
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<TopicBody> rename(
            @PathVariable String code, Match match, @RequestBody TopicWish body, Staff caller) {
        var seen = book.one(code);
        match.expect(seen.version());
        var changed = named(() -> TopicForm.changed(body.form(match.version()), seen));
        book.rename(changed, caller);
        return topic(code, caller);
    }

    /// Offers it no more; tickets that have it keep it.
    @PostMapping(ONE + "/retirement")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<TopicBody> retire(@PathVariable String code, Match match, Staff caller) {
        match.expect(book.one(code).version());
        book.retire(code, match.version(), caller);
        return topic(code, caller);
    }

    /// Offers it again.
    @PostMapping(ONE + "/return")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ResponseEntity<TopicBody> offer(@PathVariable String code, Match match, Staff caller) {
        match.expect(book.one(code).version());
        book.offer(code, match.version(), caller);
        return topic(code, caller);
    }

    /// Names lie together in the body, by language, and each in a field of its own in the form.
    private static <T> T named(Supplier<T> read) {
        try {
            return read.get();
        } catch (Invalid wrong) {
            throw new Invalid(
                    wrong.problems().stream()
                            .map(
                                    each ->
                                            isLanguage(each.field())
                                                    ? each.at("names." + each.field())
                                                    : each)
                            .toList());
        }
    }

    private static boolean isLanguage(String field) {
        return Texts.LANGUAGES.stream().anyMatch(each -> each.getLanguage().equals(field));
    }
}
