package org.guildhall.quality;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.guildhall.ticket.TicketDesk;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reviews of replies that have left, in the API: written by those who lead the desk, read by all
/// who answer.
@Api
@RequestMapping(Api.BASE + "/tickets/{id}/reviews")
class ReplyReviewsApi {
    private final Reviews reviews;
    private final TicketDesk desk;

    ReplyReviewsApi(Reviews reviews, TicketDesk desk) {
        this.reviews = reviews;
        this.desk = desk;
    }

    /// What was said of a reply.
    ///
    /// @param marks `GOOD`, `WEAK`, `MISSING` or `NOT_NEEDED` for each of `SALUTATION`, `GREETING`,
    ///   `BODY`, `FACTS`, `REFERENCE`, `CLOSING`, `SIGNATURE`
    record ReviewBody(
            UUID reply, String reviewer, Map<String, String> marks, String words, Instant at)
            implements ApiBody {
        private static ReviewBody of(Review review) {
            var marks = new TreeMap<String, String>();
            review.marks().forEach((criterion, mark) -> marks.put(criterion.name(), mark.name()));
            return new ReviewBody(
                    review.reply(), review.reviewer(), marks, review.words(), review.at());
        }
    }

    /// How a reply stands, by each criterion.
    record ReviewWish(Map<String, String> marks, Optional<String> words) implements ApiBody {
        private Map<Criterion, Mark> read() {
            var read = new EnumMap<Criterion, Mark>(Criterion.class);
            marks.forEach((name, mark) -> read.put(criterion(name), mark(name, mark)));
            for (var each : Criterion.values()) {
                if (!read.containsKey(each)) {
                    throw Invalid.at("marks." + each.name(), "platform.form.missing");
                }
            }
            return read;
        }

        private String said() {
            var typed = words.orElse("");
            return Invalid.reading("words", () -> Form.text(typed, Review.LONGEST_WORDS));
        }

        private static Criterion criterion(String name) {
            return Arrays.stream(Criterion.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Invalid.at("marks." + name, "account.choice.unknown"));
        }

        private static Mark mark(String name, String typed) {
            return Invalid.reading("marks." + name, () -> Mark.of(typed));
        }
    }

    /// Those of a ticket's replies.
    @GetMapping
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<ReviewBody> reviews(@PathVariable UUID id, Staff caller) {
        var ticket = desk.find(new TicketId(id), caller).ticket().id();
        return Listing.whole(reviews.of(ticket)).map(ReviewBody::of);
    }

    /// Says how a reply stands; a later review takes the place of an earlier one.
    @PostMapping("/{reply}")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    ReviewBody keep(
            @PathVariable UUID id,
            @PathVariable UUID reply,
            @RequestBody ReviewWish body,
            Staff caller) {
        var ticket = new TicketId(id);
        var _ = reviews.reply(ticket, reply, caller);
        reviews.keep(ticket, reply, body.read(), body.said(), caller);
        return reviews.of(ticket, reply).map(ReviewBody::of).orElseThrow(NotFound::new);
    }
}
