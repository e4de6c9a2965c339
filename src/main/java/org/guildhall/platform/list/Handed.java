package org.guildhall.platform.list;

import static org.guildhall.platform.web.Answer.page;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Refusal;
import org.springframework.web.servlet.ModelAndView;

/// What became of a ticked row that was to be given to somebody.
///
/// @param refusal why it was not given, when it wasn't
public record Handed(String href, String number, String about, Optional<Refusal> refusal) {

    /// Back to the list when all were given; else a page that names those which weren't, and why.
    ///
    /// @param columns what number and matter are called
    /// @param done said when all were given
    public static ModelAndView answer(
            List<Handed> outcomes, List<String> columns, String back, String done, Page page) {
        var refused = outcomes.stream().filter(each -> each.refusal().isPresent()).toList();
        if (refused.isEmpty()) return seeOther(back, done);
        return page(
                "frame/handed",
                Map.of(
                        "given",
                        outcomes.size() - refused.size(),
                        "refused",
                        list(refused, columns, back, page),
                        "back",
                        back));
    }

    private static WorkList list(
            List<Handed> refused, List<String> columns, String back, Page page) {
        var text = page.text();
        return new WorkList(
                new Address(back, Map.of()),
                text.of("frame.bulk.refused"),
                List.of(),
                List.of(
                        new WorkList.Column(columns.getFirst()),
                        new WorkList.Column(columns.getLast()),
                        new WorkList.Column(text.of("frame.bulk.why"))),
                refused.stream().map(each -> each.row(page)).toList(),
                refused.size(),
                null,
                new WorkList.Empty("", "", null, back));
    }

    private WorkList.Row row(Page page) {
        return new WorkList.Row(
                href,
                number,
                List.of(new Cell.Words(about), new Cell.Words(why(refusal.orElseThrow(), page))));
    }

    private static String why(Refusal refusal, Page page) {
        var text = page.text();
        return switch (refusal) {
            case NotAllowed not -> text.of(not.key());
            case Invalid invalid ->
                    invalid.problems().stream().map(text::of).collect(Collectors.joining(" "));
            case NoLongerPossible gone ->
                    text.of(
                            "platform.refusal.gone",
                            text.of(gone.stateKey()),
                            page.moment(gone.since()),
                            gone.by());
            default -> text.of("frame.bulk.otherwise");
        };
    }
}
