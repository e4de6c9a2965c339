package org.guildhall.knowledge.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.WRITE_ARTICLES;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.MissingArticles;
import org.guildhall.knowledge.search.MissingStore.Kind;
import org.guildhall.knowledge.search.MissingStore.Open;
import org.guildhall.knowledge.search.MissingStore.Place;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Questions that no article answers yet, in the API.
@Api
@RequestMapping(Api.BASE + "/missing-articles")
class MissingApi {
    private static final int LONGEST = 200;

    /// No question is asked later: a cursor that says so isn't ours.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final MissingArticles missing;

    MissingApi(MissingArticles missing) {
        this.missing = missing;
    }

    /// A question that has no article, however often it was asked.
    ///
    /// @param kind `SEARCH` of the help centre, or a `REPLY` that had to do without
    /// @param language BCP 47
    /// @param ticket the last one in which it came up
    record UnansweredBody(
            String kind,
            String words,
            String language,
            long times,
            Instant lastAt,
            Optional<UUID> ticket)
            implements ApiBody {
        private static UnansweredBody of(Open open) {
            return new UnansweredBody(
                    open.kind().name(),
                    open.words(),
                    open.language().toLanguageTag(),
                    open.times(),
                    open.last(),
                    open.ticket());
        }
    }

    /// The question that is dealt with, as the list has it.
    record Settlement(String kind, String words, String language) implements ApiBody {}

    /// Those that nobody has dealt with, the most asked first.
    @GetMapping
    @Access(value = STAFF, may = WRITE_ARTICLES)
    Listing<UnansweredBody> missing(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var after = Cursor.read(cursor).map(MissingApi::place).orElse(Place.START);
        var most = Cursor.limit(limit);
        return Listing.of(missing.after(after, most + 1, caller), most, MissingApi::cursor)
                .map(UnansweredBody::of);
    }

    /// Takes a question off the list, whose beginning is the answer: an article answers it now, or
    /// none is wanted.
    @PostMapping("/settlement")
    @Access(value = STAFF, may = WRITE_ARTICLES)
    Listing<UnansweredBody> settle(@RequestBody Settlement body, Staff caller) {
        var words = Invalid.reading("words", () -> Form.text(body.words(), LONGEST));
        if (words.isEmpty()) throw Invalid.at("words", "platform.form.missing");
        var language = Languages.spoken("language", body.language());
        missing.settle(kind(body.kind()), words, language, caller);
        return missing("", "", caller);
    }

    /// The place of a question rather than the question: that may be dealt with before the next
    /// page is read.
    private static Cursor cursor(Open last) {
        var place = last.place();
        var high = place.times() << Integer.SIZE | Integer.toUnsignedLong(place.tie());
        return new Cursor(new UUID(high, ChronoUnit.MICROS.between(Instant.EPOCH, place.last())));
    }

    private static Place place(Cursor cursor) {
        var high = cursor.last().getMostSignificantBits();
        var last = Instant.EPOCH.plus(cursor.last().getLeastSignificantBits(), ChronoUnit.MICROS);
        if (last.isBefore(Instant.EPOCH) || last.isAfter(LATEST)) {
            throw Invalid.at("cursor", "platform.api.cursor");
        }
        return new Place(high >>> Integer.SIZE, last, (int) high);
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.at("kind", "account.choice.unknown"));
    }
}
