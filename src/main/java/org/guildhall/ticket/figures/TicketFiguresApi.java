package org.guildhall.ticket.figures;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SUPERVISE_TICKETS;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.value.Span;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Page;
import org.guildhall.ticket.figures.TopicFigures.Share;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The support desk's figures in the API, month by month.
@Api
class TicketFiguresApi {
    private final TopicFigureStore topics;
    private final CauseFigureStore causes;
    private final Causes names;

    TicketFiguresApi(TopicFigureStore topics, CauseFigureStore causes, Causes names) {
        this.topics = topics;
        this.causes = causes;
        this.names = names;
    }

    /// What came of the tickets that were opened in a month, as the vendor's clock shows it.
    ///
    /// @param outcomes by what diagnoses found out
    /// @param articles by the articles that answered them
    record TicketFiguresBody(
            String month,
            List<TopicBody> topics,
            List<CauseBody> outcomes,
            List<CauseBody> articles)
            implements ApiBody {

        /// Those of one topic.
        ///
        /// @param first the promises of a first reply that were kept by one, or missed
        /// @param resolution the promises of an answer that were kept by one, or missed
        /// @param rated the answers of which somebody said whether they helped
        record TopicBody(
                String topic,
                long asked,
                long answered,
                long reopened,
                long handedOver,
                ShareBody first,
                ShareBody resolution,
                ShareBody rated)
                implements ApiBody {
            private static TopicBody of(TopicFigures figures) {
                return new TopicBody(
                        figures.topic(),
                        figures.asked(),
                        figures.answered(),
                        figures.reopened(),
                        figures.handedOver(),
                        ShareBody.of(figures.first()),
                        ShareBody.of(figures.resolution()),
                        ShareBody.of(figures.rated()));
            }
        }

        /// How many of so many.
        record ShareBody(long of, long good) implements ApiBody {
            private static ShareBody of(Share share) {
                return new ShareBody(share.of(), share.good());
            }
        }

        /// Those of one cause.
        ///
        /// @param came of how many of them that came, such as `REOPENED`
        record CauseBody(String key, String name, long tickets, Map<String, Long> came)
                implements ApiBody {}
    }

    /// Of a month, such as `2026-11`; of this one when left out.
    @GetMapping(Api.BASE + "/ticket-figures")
    @Access(value = STAFF, may = SUPERVISE_TICKETS)
    TicketFiguresBody figures(
            @RequestParam(defaultValue = "") String month, Staff caller, Page page) {
        var asked = month(month, page);
        var span = Months.span(asked, page.vendorZone());
        return new TicketFiguresBody(
                asked.toString(),
                topics.byTopic(span).stream().map(TicketFiguresBody.TopicBody::of).toList(),
                causes(Cause.OUTCOME, span, page),
                causes(Cause.ARTICLE, span, page));
    }

    private List<TicketFiguresBody.CauseBody> causes(Cause cause, Span span, Page page) {
        return causes.by(cause, span).stream().map(each -> body(cause, each, page)).toList();
    }

    private TicketFiguresBody.CauseBody body(Cause cause, CauseFigures figures, Page page) {
        var came = new TreeMap<String, Long>();
        figures.came().forEach((each, count) -> came.put(each.name(), count));
        var name = names.name(cause, figures.key(), page.text());
        return new TicketFiguresBody.CauseBody(figures.key(), name, figures.tickets(), came);
    }

    private static YearMonth month(String asked, Page page) {
        if (asked.isEmpty()) return YearMonth.from(page.now().atZone(page.vendorZone()));
        return Months.of(asked).orElseThrow(() -> Invalid.at("month", "ticket.api.unknown"));
    }
}
