package org.guildhall.insight;

import java.util.List;
import org.guildhall.platform.web.Choice;

/// The filters as the page offers them.
public record FilterForm(Filter filter, List<Choice> programmes, List<Choice> sites) {
    public FilterForm {
        programmes = List.copyOf(programmes);
        sites = List.copyOf(sites);
    }

    /// The code chosen, empty for all.
    public String programme() {
        return filter.programme();
    }

    /// The code chosen, empty for all.
    public String site() {
        return filter.site();
    }

    /// The first month, such as `2026-03`.
    public String from() {
        return filter.from().toString();
    }

    /// The last month.
    public String to() {
        return filter.to().toString();
    }

    /// A figure as a file, with these filters.
    public String csv(Figure figure) {
        return FigureAddress.of(FigureAddress.HERE + "/" + figure.kind().label() + ".csv", filter)
                .toString();
    }

    /// All open cases, the oldest first.
    public String open() {
        return FigureAddress.link(filter, new Behind.Open());
    }
}
