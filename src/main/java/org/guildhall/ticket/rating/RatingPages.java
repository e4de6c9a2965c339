package org.guildhall.ticket.rating;

import static org.guildhall.access.Access.Who.ANYONE;
import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.Arrays;
import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.lifecycle.Score;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the two links of an answer's letter lead. The page sends itself at once where there are
/// scripts; opening it alone keeps nothing, because mail programs open links that nobody clicked.
@Controller
class RatingPages {
    private static final String HERE = "/support/ratings/{token}";

    private final Ratings ratings;

    RatingPages(Ratings ratings) {
        this.ratings = ratings;
    }

    @GetMapping(HERE)
    @Access(ANYONE)
    ModelAndView rating(@PathVariable String token, Form asked, Page page) {
        var known = ratings.of(token);
        var score = asked.value("score");
        var form =
                Form.of(
                        Map.of(
                                "score",
                                score.isEmpty()
                                        ? known.map(each -> each.score().name()).orElse("")
                                        : score,
                                "words",
                                known.map(Rating::words).orElse("")));
        return shown(token, form, !score.isEmpty() && known.isEmpty(), page);
    }

    @PostMapping(HERE)
    @Access(ANYONE)
    ModelAndView rate(@PathVariable String token, Form form, Page page) {
        return form.read(
                        () ->
                                new Rating(
                                        form.choose("score", RatingPages::score),
                                        form.takeOptional(
                                                        "words",
                                                        words ->
                                                                Form.text(
                                                                        words,
                                                                        Rating.LONGEST_WORDS))
                                                .orElse("")))
                .then(
                        rating -> {
                            ratings.rate(token, rating);
                            return seeOther("/support/ratings/" + token, "ticket.notice.rated");
                        })
                .orElse(() -> shown(token, form, false, page));
    }

    private ModelAndView shown(String token, Form form, boolean atOnce, Page page) {
        ratings.of(token);
        var scores =
                Arrays.stream(Score.values())
                        .map(each -> new Choice(each.name(), page.text().of(each.key())))
                        .toList();
        return page(
                "ticket/rating",
                Map.of("form", form, "token", token, "scores", scores, "atOnce", atOnce));
    }

    private static Score score(String typed) {
        return Arrays.stream(Score.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }
}
