package org.guildhall.ticket.api;

import static org.guildhall.access.Access.Who.PARTNER;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.lifecycle.Score;
import org.guildhall.ticket.lifecycle.TicketId;
import org.guildhall.ticket.rating.Rating;
import org.guildhall.ticket.rating.Ratings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Whether the newest reply helped, as whoever got it says.
@Api
@RequestMapping(Api.BASE + "/tickets/{id}/rating")
class RatingsApi {
    private final Ratings ratings;

    RatingsApi(Ratings ratings) {
        this.ratings = ratings;
    }

    /// What is said of it.
    ///
    /// @param score `GOOD` or `BAD`
    /// @param words what they add
    record RatingBody(String score, Optional<String> words) implements ApiBody {
        private static RatingBody of(Rating rating) {
            var words = Optional.of(rating.words()).filter(said -> !said.isEmpty());
            return new RatingBody(rating.score().name(), words);
        }

        private Rating rating() {
            var added = words.orElse("");
            return new Rating(
                    TicketShapes.named("score", score, Score.values()),
                    Invalid.reading("words", () -> Form.text(added, Rating.LONGEST_WORDS)));
        }
    }

    /// What the caller has said of the newest reply.
    @GetMapping
    @Access(PARTNER)
    RatingBody rating(@PathVariable UUID id, Member caller) {
        return ratings.of(new TicketId(id), caller).map(RatingBody::of).orElseThrow(NotFound::new);
    }

    /// Says whether the newest reply helped; later words replace earlier ones.
    @PostMapping
    @Access(PARTNER)
    RatingBody rate(@PathVariable UUID id, @RequestBody RatingBody body, Member caller) {
        var _ = ratings.of(new TicketId(id), caller);
        ratings.rate(new TicketId(id), body.rating(), caller);
        return rating(id, caller);
    }
}
