package org.guildhall.insight;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.SEE_FIGURES;
import static org.guildhall.platform.web.Answer.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.insight.Figures.Counted;
import org.guildhall.platform.list.Csv;
import org.guildhall.platform.list.ListFile;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Page;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The figures; which part of the business they are about lives in their address.
@Controller
class FigurePages {
    private final Figures figures;
    private final Programmes programmes;
    private final Settings settings;

    FigurePages(Figures figures, Programmes programmes, Settings settings) {
        this.figures = figures;
        this.programmes = programmes;
        this.settings = settings;
    }

    @GetMapping("/desk/figures")
    @Access(value = STAFF, may = SEE_FIGURES)
    ModelAndView figures(Form form, Staff caller, Page page) {
        var filter = filter(form, page);
        var wording = wording(page);
        var shown = new FilterForm(filter, choices(wording), sites(page));
        return page(
                "insight/figures",
                Map.of("figures", all(filter, caller, wording), "filter", shown));
    }

    @GetMapping("/desk/figures/{figure}.csv")
    @Access(value = STAFF, may = SEE_FIGURES)
    void csv(
            @PathVariable String figure,
            Form form,
            Staff caller,
            Page page,
            HttpServletResponse response)
            throws IOException {
        var kind = Figure.Kind.of(figure).orElseThrow(NotFound::new);
        var found =
                all(filter(form, page), caller, wording(page)).stream()
                        .filter(each -> each.kind() == kind)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var out = ListFile.begin(response, kind.label(), found.columns());
        found.lines().forEach(line -> Csv.write(out, line));
    }

    private List<Figure> all(Filter filter, Staff caller, Wording wording) {
        Counted counted = figures.count(filter, caller);
        return List.of(
                FunnelFigure.of(counted.funnel(), filter, wording),
                TimesFigure.of(counted.times(), filter, wording),
                PromisesFigure.of(counted.promises(), filter, wording),
                AgesFigure.of(counted.ages(), filter, wording),
                CountFigures.corrections(counted.corrections(), filter, wording),
                CountFigures.rejections(counted.rejections(), filter, wording));
    }

    private static Filter filter(Form form, Page page) {
        return FigureAddress.filter(FigureAddress.figures(form), page.now(), page.vendorZone());
    }

    private Wording wording(Page page) {
        return new Wording(
                page.text(),
                programmes.ever().stream()
                        .collect(
                                Collectors.toMap(
                                        Programme::code, each -> each.name().in(page.text()))));
    }

    private static List<Choice> choices(Wording wording) {
        return wording.programmes().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Choice> sites(Page page) {
        return settings.sites().stream()
                .map(Site::code)
                .map(code -> new Choice(code, page.text().site(code)))
                .toList();
    }
}
